package herald.simulator.linkedin;

import herald.simulator.ledger.Post;
import java.util.Map;

/** A post as LinkedIn's API shows it: the commentary as it was written, times in milliseconds. */
record SeenShare(
    String id,
    String author,
    String commentary,
    String visibility,
    String lifecycleState,
    long createdAt,
    long publishedAt,
    Map<String, Object> content) {

  @SuppressWarnings("unchecked")
  static SeenShare of(Post post) {
    Map<String, Object> request = post.request().body();
    return new SeenShare(
        post.id(),
        post.account(),
        String.valueOf(request.get("commentary")),
        String.valueOf(request.get("visibility")),
        "PUBLISHED",
        post.at().toEpochMilli(),
        post.at().toEpochMilli(),
        request.get("content") instanceof Map<?, ?> content
            ? (Map<String, Object>) content
            : Map.of());
  }
}
