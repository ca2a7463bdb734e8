package herald.autopublish.post.domain;

import com.twitter.twittertext.TwitterTextParser;
import herald.autopublish.blog.events.ArticleContent;
import herald.autopublish.post.events.PostContent;
import java.util.function.ToIntFunction;

/**
 * How an article is announced on a network (R-AUTO-4): its title and description, shortened at a
 * word where the network takes less; the link is never shortened, and room is kept for it.
 */
public final class Announcement {

  private static final String MORE = "…";

  private Announcement() {}

  public static PostContent of(ArticleContent article, String network) {
    String description = article.description();
    String whole =
        description == null || description.isBlank()
            ? article.title()
            : article.title() + "\n\n" + description;
    return new PostContent(
        article.title(),
        description,
        article.link(),
        article.image(),
        shortened(whole, Limit.of(network, article.link())));
  }

  private static String shortened(String text, Limit limit) {
    if (limit.takes(text)) {
      return text;
    }
    int longest = longestPrefix(text, limit);
    int word = text.substring(0, longest).stripTrailing().length();
    if (!Character.isWhitespace(text.charAt(longest))) {
      int space = lastWhitespace(text, longest);
      word = space > 0 ? text.substring(0, space).stripTrailing().length() : longest;
    }
    return text.substring(0, word) + MORE;
  }

  /** The longest part that the network takes with the mark of what was left out. */
  private static int longestPrefix(String text, Limit limit) {
    int fits = 0;
    int tooLong = text.length();
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (limit.takes(text.substring(0, middle) + MORE)) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    boolean splitsACharacter = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1));
    return splitsACharacter ? fits - 1 : fits;
  }

  private static int lastWhitespace(String text, int before) {
    int i = before - 1;
    while (i > 0 && !Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i;
  }

  /** How much text a network takes (R-POST-3), where the link is part of the text: with it. */
  private record Limit(int longest, ToIntFunction<String> length) {

    static Limit of(String network, String link) {
      return switch (network) {
        case "X" -> new Limit(280, text -> weighed(text + "\n\n" + link));
        case "INSTAGRAM" -> new Limit(2_200, String::length);
        case "LINKEDIN" -> new Limit(3_000, String::length);
        default -> new Limit(63_206, String::length);
      };
    }

    /** X counts a link as 23 and wide characters twice. */
    private static int weighed(String text) {
      return TwitterTextParser.parseTweet(text).weightedLength;
    }

    boolean takes(String text) {
      return length.applyAsInt(text) <= longest;
    }
  }
}
