package herald.notification.digest.mail;

import herald.notification.digest.domain.DigestContent;
import herald.notification.digest.domain.FollowersGained;
import herald.notification.digest.domain.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a digest tells of one account.
 *
 * @param lines the first of its interactions
 * @param more how many there are besides
 * @param followers how many new followers
 */
public record AccountSection(
    String name, String network, List<Line> lines, int more, long followers) {

  private static final int LINES = 10;

  private static final Map<String, String> NETWORKS =
      Map.of("FACEBOOK", "Facebook", "LINKEDIN", "LinkedIn", "X", "X");

  /**
   * One interaction.
   *
   * @param kind COMMENT, MENTION or MESSAGE
   * @param text on one line
   */
  public record Line(String kind, String author, String text, @Nullable String address) {

    static Line of(Heard heard) {
      return new Line(
          heard.kind().name(),
          Wording.quoted(heard.author()),
          Wording.quoted(heard.text()),
          heard.address());
    }
  }

  private record Key(String name, String network) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byName = name.compareToIgnoreCase(other.name);
      return byName == 0 ? (name + network).compareTo(other.name + other.network) : byName;
    }
  }

  /** A section for each account, by name. */
  static List<AccountSection> of(DigestContent content) {
    Map<Key, List<Heard>> heard = new TreeMap<>();
    Map<Key, Long> followers = new TreeMap<>();
    for (Heard each : content.interactions()) {
      heard
          .computeIfAbsent(new Key(each.account(), each.network()), key -> new ArrayList<>())
          .add(each);
    }
    for (FollowersGained each : content.followers()) {
      Key key = new Key(each.account(), each.network());
      heard.computeIfAbsent(key, none -> new ArrayList<>());
      followers.merge(key, each.gained(), Long::sum);
    }
    return heard.entrySet().stream()
        .map(e -> section(e.getKey(), e.getValue(), followers.getOrDefault(e.getKey(), 0L)))
        .toList();
  }

  private static AccountSection section(Key key, List<Heard> heard, long followers) {
    return new AccountSection(
        Wording.quoted(key.name()),
        NETWORKS.getOrDefault(key.network(), key.network()),
        heard.stream().limit(LINES).map(Line::of).toList(),
        Math.max(0, heard.size() - LINES),
        followers);
  }
}
