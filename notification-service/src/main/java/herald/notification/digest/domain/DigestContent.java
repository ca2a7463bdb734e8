package herald.notification.digest.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a digest tells of.
 *
 * @param interactions by account, oldest first
 */
public record DigestContent(List<Heard> interactions, List<FollowersGained> followers) {

  /** Neither mail holds a row of these (R-MAIL-4). */
  private static final Set<String> LEFT_OUT = Set.of("INSTAGRAM", "YOUTUBE");

  private static final Comparator<Heard> ORDER =
      Comparator.comparing(Heard::account).thenComparing(Heard::at);

  public DigestContent {
    interactions = List.copyOf(interactions);
    followers = List.copyOf(followers);
  }

  /** Of all that was heard, what belongs in a digest. */
  public static DigestContent of(List<Heard> heard, List<FollowersGained> gained) {
    return new DigestContent(
        heard.stream().filter(DigestContent::belongs).sorted(ORDER).toList(),
        gained.stream()
            .filter(DigestContent::belongs)
            .sorted(Comparator.comparing(FollowersGained::account))
            .toList());
  }

  /** There is no digest when there is nothing to say (R-MAIL-2). */
  public boolean isEmpty() {
    return interactions.isEmpty() && followers.isEmpty();
  }

  public long followersGained() {
    return followers.stream().mapToLong(FollowersGained::gained).sum();
  }

  private static boolean belongs(Heard heard) {
    return mailed(heard.network(), heard.access()) && !isOnAPostMadeElsewhere(heard);
  }

  /** Only X tells of new followers (R-MAIL-5). */
  private static boolean belongs(FollowersGained followers) {
    return mailed(followers.network(), followers.access())
        && followers.network().equals("X")
        && followers.gained() > 0;
  }

  /** Only accounts that everyone may see appear in mails (R-MAIL-3). */
  private static boolean mailed(String network, @Nullable String access) {
    return "EVERYONE".equals(access) && !LEFT_OUT.contains(network);
  }

  /** R-MAIL-6; a mention or a message that is tied to no post is in. */
  private static boolean isOnAPostMadeElsewhere(Heard heard) {
    return heard.kind() == Heard.Kind.COMMENT && heard.post() == null;
  }
}
