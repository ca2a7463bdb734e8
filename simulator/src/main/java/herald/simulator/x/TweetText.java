package herald.simulator.x;

import com.twitter.twittertext.TwitterTextParser;
import herald.simulator.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text as X treats it: weighed with each link as 23, and shown with each link shortened. The
 * address that a link leads to is only in the entities.
 */
record TweetText(String written) {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int CODE = 10;
  private static final int HEAVIEST = 280;

  /** A link's place in the text as shown, and what is behind it. */
  record Link(int start, int end, String url, String expanded, String display) {}

  /** The text as shown, with its links. */
  record Shown(String text, List<Link> links) {}

  boolean tooLong() {
    return TwitterTextParser.parseTweet(shown().text()).weightedLength > HEAVIEST;
  }

  Optional<String> firstLink() {
    return shown().links().stream().map(Link::expanded).findFirst();
  }

  Shown shown() {
    StringBuilder text = new StringBuilder();
    List<Link> links = new ArrayList<>();
    int from = 0;
    for (WrittenLink link : WrittenLink.in(written)) {
      String shortened = shortened(link.text());
      text.append(written, from, link.start());
      int start = codePoints(text);
      text.append(shortened);
      links.add(new Link(start, codePoints(text), shortened, link.whole(), link.withoutScheme()));
      from = link.end();
    }
    return new Shown(text.append(written.substring(from)).toString(), links);
  }

  private static int codePoints(StringBuilder text) {
    return text.codePointCount(0, text.length());
  }

  private static String shortened(String url) {
    StringBuilder address = new StringBuilder("https://t.co/");
    byte[] hash = Digest.sha256(url);
    for (int i = 0; i < CODE; i++) {
      address.append(LETTERS.charAt((hash[i] & 0xff) % LETTERS.length()));
    }
    return address.toString();
  }
}
