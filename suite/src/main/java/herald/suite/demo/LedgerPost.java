package herald.suite.demo;

import tools.jackson.databind.JsonNode;

/** A post as the network has it. */
record LedgerPost(String id, String network, String account, String text, String link, String at) {

  static LedgerPost of(JsonNode post) {
    return new LedgerPost(
        post.path("id").asString(),
        post.path("network").asString(),
        post.path("account").asString(""),
        post.path("text").asString(""),
        post.path("link").asString(""),
        post.path("at").asString(""));
  }

  boolean announces(Article article) {
    return text.contains(article.title()) || link.equals(article.link());
  }
}
