package herald.autopublish.blog.write;

import herald.autopublish.blog.events.Source;
import herald.autopublish.feed.StorableText;
import herald.platform.kernel.Rejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request to register a blog.
 *
 * @param hold its own hold; in demonstrations only
 */
record NewBlog(
    @NotBlank @Size(max = 200) String name,
    @NotEmpty @Size(max = 10) List<@NotNull @Valid NewSource> sources,
    @Nullable Duration hold) {

  private static final int LONGEST_ADDRESS = 2_000;

  record NewSource(@NotNull Source.Kind kind, @Nullable @Size(max = 2000) String url) {

    /** The source, if it is of a kind that Herald can listen to. */
    Source checked(int place) {
      return switch (kind) {
        case FEED -> feed(place);
        case API -> api(place);
        case GHOST, WORDPRESS, WEBHOOK ->
            throw Rejection.invalid(
                field(place, "kind"),
                "blog.source-kind",
                "R-AUTO-1",
                "Herald listens to sources of the kinds FEED and API so far.");
      };
    }

    private Source feed(int place) {
      if (url == null || url.isBlank()) {
        throw Rejection.invalid(
            field(place, "url"), "blog.feed-address", "R-AUTO-9", "A feed needs its address.");
      }
      String address = StorableText.of(url).strip();
      if (address.getBytes(StandardCharsets.UTF_8).length > LONGEST_ADDRESS) {
        throw Rejection.invalid(
            field(place, "url"),
            "blog.feed-address",
            "R-AUTO-9",
            "The address of a feed takes 2,000 bytes at most.");
      }
      return new Source(kind, address);
    }

    private Source api(int place) {
      if (url != null) {
        throw Rejection.invalid(
            field(place, "url"),
            "blog.api-address",
            "R-AUTO-1",
            "Articles from the API come to Herald; leave the address out.");
      }
      return new Source(kind, null);
    }
  }

  static String field(int place, String name) {
    return "sources[" + place + "]." + name;
  }
}
