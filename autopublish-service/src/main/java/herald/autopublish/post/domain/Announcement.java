package herald.autopublish.post.domain;

import herald.autopublish.blog.events.ArticleContent;
import herald.autopublish.post.events.PostContent;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
    ContentRules rules = ContentRules.of(network);
    Predicate<String> fits = text -> rules.lengthOf(text, article.link()) <= rules.longest();
    return new PostContent(
        article.title(),
        description,
        article.link(),
        image(article.image()),
        shortened(whole, fits));
  }

  /** An image of a kind that no network takes is left out. */
  private static @Nullable String image(@Nullable String address) {
    return address != null && ContentRules.takesImage(address) ? address : null;
  }

  private static String shortened(String text, Predicate<String> fits) {
    if (fits.test(text)) {
      return text;
    }
    int longest = longestPrefix(text, fits);
    int word = text.substring(0, longest).stripTrailing().length();
    if (!Character.isWhitespace(text.charAt(longest))) {
      int space = lastWhitespace(text, longest);
      word = space > 0 ? text.substring(0, space).stripTrailing().length() : longest;
    }
    return text.substring(0, word) + MORE;
  }

  /** The longest part that the network takes with the mark of what was left out. */
  private static int longestPrefix(String text, Predicate<String> fits) {
    int longest = 0;
    int tooLong = text.length();
    while (tooLong - longest > 1) {
      int middle = (longest + tooLong) / 2;
      if (fits.test(text.substring(0, middle) + MORE)) {
        longest = middle;
      } else {
        tooLong = middle;
      }
    }
    boolean splitsACharacter = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
    return splitsACharacter ? longest - 1 : longest;
  }

  private static int lastWhitespace(String text, int before) {
    int i = before - 1;
    while (i > 0 && !Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i;
  }
}
