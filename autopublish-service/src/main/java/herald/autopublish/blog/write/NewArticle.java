package herald.autopublish.blog.write;

import herald.autopublish.blog.domain.HeardArticle;
import herald.autopublish.blog.events.ArticleContent;
import herald.autopublish.feed.ArticleKey;
import herald.autopublish.feed.StorableText;
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
    return ArticleKey.ofId(id);
  }

  HeardArticle heard(Instant now) {
    if (publishedAt != null && !HeardArticle.isATimeFor(publishedAt, now)) {
      throw Rejection.invalid(
          "publishedAt",
          "article.time",
          "R-AUTO-5",
          "An article is published within ten years of now.");
    }
    String address = address("link", link);
    return HeardArticle.saying(
        List.of(ArticleKey.ofId(said("id", id)), WebAddress.key(address)),
        new ArticleContent(
            said("title", title),
            description(),
            address,
            image == null ? null : address("image", image)),
        publishedAt);
  }

  private @Nullable String description() {
    String text = metaDescription == null ? "" : StorableText.of(metaDescription).strip();
    return text.isEmpty() ? null : text;
  }

  private static String said(String field, String value) {
    String text = StorableText.of(value).strip();
    if (text.isEmpty()) {
      throw Rejection.invalid(field, "article.blank", "R-AUTO-4", "Some text is needed here.");
    }
    return text;
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
