package herald.notification.activity.domain;

import java.util.Map;

/** Reasons in words. Those that a network gave are words already. */
final class Because {

  private static final Map<String, String> WORDS =
      Map.of(
          "ACCESS_RESTRICTED", "the account is no longer open to everyone",
          "AUTHOR_LOST_RIGHT", "its author may no longer publish there",
          "DISCONNECTED", "the account was disconnected",
          "ARTICLE_REMOVED", "the article was removed",
          "BY_PERSON", "somebody cancelled it",
          "NO_BLOG_CHOSEN", "no blog is chosen any more",
          "UNKNOWN_BRAND", "there is no such brand");

  private Because() {}

  static String inWords(String reason) {
    return WORDS.getOrDefault(reason, reason);
  }
}
