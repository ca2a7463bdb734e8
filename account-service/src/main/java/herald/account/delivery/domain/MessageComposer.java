package herald.account.delivery.domain;

import com.twitter.twittertext.TwitterTextParser;
import herald.account.delivery.events.Content;
import herald.account.network.Message;
import herald.account.network.Network;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fits what a post says to what its network takes: title, description and link as far as the post
 * has them; too long a text is shortened at a word, the link never (R-AUTO-4, R-POST-3).
 */
public final class MessageComposer {

  private static final int FACEBOOK_CHARACTERS = 63_206;
  private static final int LINKEDIN_CHARACTERS = 3_000;
  private static final int LINKEDIN_TITLE = 400;
  private static final int LINKEDIN_DESCRIPTION = 4_000;
  private static final int INSTAGRAM_CHARACTERS = 2_200;
  private static final String GAP = "\n\n";

  private MessageComposer() {}

  /** The message as the network will get it; the same content always makes the same message. */
  public static Message compose(Network network, Content content) {
    return switch (network) {
      case X -> forX(content);
      case FACEBOOK -> forFacebook(content);
      case LINKEDIN -> forLinkedIn(content);
      case INSTAGRAM -> forInstagram(content);
      case YOUTUBE -> new Message(words(content), content.link());
    };
  }

  /** Facebook takes the link beside the text, where it need not stand a second time. */
  private static Message forFacebook(Content content) {
    return new Message(besideTheLink(content, FACEBOOK_CHARACTERS), content.link());
  }

  /** LinkedIn shows the link as a card of its own, with title and description. */
  private static Message forLinkedIn(Content content) {
    String text = besideTheLink(content, LINKEDIN_CHARACTERS);
    return content.link() == null
        ? new Message(text, null)
        : new Message(
            text,
            content.link(),
            part(content.title(), LINKEDIN_TITLE),
            part(content.description(), LINKEDIN_DESCRIPTION),
            content.image(),
            null);
  }

  /** Instagram takes an image and a caption, in which a link is plain text. */
  private static Message forInstagram(Content content) {
    String words = words(content);
    String ending = ending(words, content.link());
    Predicate<String> fits = t -> (t + ending).strip().length() <= INSTAGRAM_CHARACTERS;
    String caption = (Shortening.toFit(words, fits) + ending).strip();
    return new Message(caption, null, null, null, content.image(), null);
  }

  private static String besideTheLink(Content content, int characters) {
    String words = words(content);
    String link = content.link();
    String text =
        link != null && words.endsWith(link)
            ? words.substring(0, words.length() - link.length()).strip()
            : words;
    return Shortening.toFit(text, t -> t.length() <= characters);
  }

  private static @Nullable String part(@Nullable String text, int characters) {
    return text == null || text.isBlank()
        ? null
        : Shortening.toFit(text.strip(), t -> t.length() <= characters);
  }

  /** X has no field for the link: it stands at the end of the text and counts as 23 (R-POST-3). */
  private static Message forX(Content content) {
    String words = words(content);
    String ending = ending(words, content.link());
    Predicate<String> fits = t -> weightFits((t + ending).strip());
    return new Message((Shortening.toFit(words, fits) + ending).strip(), null);
  }

  private static String ending(String words, @Nullable String link) {
    return link == null || words.contains(link) ? "" : GAP + link;
  }

  private static boolean weightFits(String text) {
    return text.isEmpty() || TwitterTextParser.parseTweet(text).isValid;
  }

  private static String words(Content content) {
    if (content.text() != null) {
      return content.text().strip();
    }
    return Stream.of(content.title(), content.description())
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(GAP));
  }
}
