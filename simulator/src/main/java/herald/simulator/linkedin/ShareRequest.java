package herald.simulator.linkedin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a post is asked to say. */
record ShareRequest(
    String author,
    String commentary,
    @Nullable String link,
    @Nullable String title,
    @Nullable String thumbnail) {

  private static final int LONGEST = 3_000;
  private static final List<String> NEEDED =
      List.of("author", "commentary", "visibility", "lifecycleState", "distribution");

  static ShareRequest read(Map<String, Object> body) {
    for (String field : NEEDED) {
      if (body.get(field) == null) {
        throw RestError.unprocessable(
            "ERROR :: /%s :: field is required but not found and has no default value"
                .formatted(field));
      }
    }
    Map<?, ?> article = map(map(body.get("content")).get("article"));
    ShareRequest share =
        new ShareRequest(
            body.get("author").toString(),
            Commentary.shown(body.get("commentary").toString()),
            text(article.get("source")),
            text(article.get("title")),
            text(article.get("thumbnail")));
    share.check(body, !article.isEmpty());
    return share;
  }

  private void check(Map<String, Object> body, boolean article) {
    if (!"PUBLISHED".equals(body.get("lifecycleState"))) {
      throw RestError.invalid("lifecycleState must be PUBLISHED");
    }
    if (commentary.codePointCount(0, commentary.length()) > LONGEST) {
      throw RestError.unprocessable("ERROR :: /commentary :: exceeds 3000 characters");
    }
    if (article && (link == null || title == null)) {
      throw RestError.unprocessable("ERROR :: /content/article :: source and title are required");
    }
    if (link != null && !link.matches("(?i)https?://[^/\\s]+.*")) {
      throw RestError.unprocessable("ERROR :: /content/article/source :: is not a valid URL");
    }
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null || value.toString().isBlank() ? null : value.toString();
  }
}
