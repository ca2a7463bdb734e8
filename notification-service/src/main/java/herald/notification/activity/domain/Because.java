package herald.notification.activity.domain;

import java.util.Map;

/** Reasons in words. Those that a network gave are words already. */
final class Because {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("ACCESS_RESTRICTED", "the account is no longer open to everyone"),
          Map.entry("AUTHOR_LOST_RIGHT", "its author may no longer publish there"),
          Map.entry("CONTENT_NOT_TAKEN", "the network would not take what it says"),
          Map.entry("DISCONNECTED", "the account was disconnected"),
          Map.entry("ARTICLE_REMOVED", "the article was removed"),
          Map.entry("BY_PERSON", "somebody cancelled it"),
          Map.entry("SWITCHED_OFF", "somebody switched it off"),
          Map.entry("REPLACED", "another took its place"),
          Map.entry("NO_BLOG_CHOSEN", "no blog is chosen any more"),
          Map.entry("UNKNOWN_BRAND", "there is no such brand"),
          Map.entry("ARCHIVED_BRAND", "the brand is archived"),
          Map.entry("NOT_ENTITLED", "the hub's edition has no brands"));

  private Because() {}

  static String inWords(String reason) {
    return WORDS.getOrDefault(reason, reason);
  }
}
