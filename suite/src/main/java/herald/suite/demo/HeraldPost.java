package herald.suite.demo;

import tools.jackson.databind.JsonNode;

/** A post as Herald tells it. */
record HeraldPost(
    String id, String account, String status, String title, String remoteId, String because) {

  static HeraldPost of(JsonNode post) {
    return new HeraldPost(
        post.path("id").asString(),
        post.path("account").asString(),
        post.path("status").asString(),
        post.path("article").path("title").asString(""),
        post.path("remote").path("id").asString(""),
        post.path("because").asString(""));
  }

  /** UNKNOWN is not: Herald goes on looking the post up at the network. */
  boolean isFinal() {
    return switch (status) {
      case "PUBLISHED", "FAILED", "WITHHELD", "CANCELLED", "DELETED" -> true;
      default -> false;
    };
  }
}
