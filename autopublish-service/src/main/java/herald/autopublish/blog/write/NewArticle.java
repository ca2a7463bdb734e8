package herald.autopublish.blog.write;

import herald.autopublish.blog.domain.HeardArticle;
import herald.autopublish.blog.events.ArticleContent;
import herald.autopublish.feed.WebAddress;
import herald.platform.kernel.Rejection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request to announce an article, or to tell that it was edited.
 *
 * @param id the article's own id where it comes from; the same id is the same article
 */
record NewArticle(
    @NotBlank @Size(max = 500) String id,
    @NotBlank @Size(max = 1000) String title,
    @Nullable @Size(max = 4000) String metaDescription,
    @NotBlank @Size(max = 2000) String link,
    @Nullable @Size(max = 2000) String image,
    @Nullable Instant publishedAt) {

  static String key(String id) {
    return "id:" + id.strip();
  }

  HeardArticle heard() {
    String address = address("link", link);
    return HeardArticle.saying(
        List.of(key(id), WebAddress.key(address)),
        new ArticleContent(
            title.strip(),
            metaDescription == null || metaDescription.isBlank() ? null : metaDescription.strip(),
            address,
            image == null ? null : address("image", image)),
        publishedAt);
  }

  private static String address(String field, String value) {
    String address = WebAddress.of(value, "");
    if (address == null) {
      throw Rejection.invalid(
          field, "article.address", "R-AUTO-4", "An http or https address is needed here.");
    }
    return address;
  }
}
