package herald.autopublish.post.write;

import herald.autopublish.feed.StorableText;
import herald.autopublish.feed.WebAddress;
import herald.autopublish.post.domain.WallTimes;
import herald.autopublish.post.events.WallTime;
import herald.platform.kernel.Rejection;
import org.jspecify.annotations.Nullable;

/** What persons send of posts, read into what can be kept. */
final class Wanted {

  private Wanted() {}

  /** A time in a request, as text: the refusal then says what a time is (R-POST-2). */
  record Time(@Nullable String at, @Nullable String zone) {

    WallTime read(String field) {
      return WallTimes.of(field, at, zone);
    }
  }

  static @Nullable WallTime proposed(@Nullable Time time) {
    return time == null ? null : time.read("proposed");
  }

  static String text(String said) {
    String text = StorableText.of(said).strip();
    if (text.isEmpty()) {
      throw Rejection.invalid("text", "post.blank", "R-POST-3", "A post needs some text.");
    }
    return text;
  }

  static @Nullable String address(String field, @Nullable String said) {
    if (said == null) {
      return null;
    }
    String address = WebAddress.of(said, "");
    if (address == null) {
      throw Rejection.invalid(
          field, "post.address", "R-POST-3", "An http or https address is needed here.");
    }
    return address;
  }
}
