package herald.account.presence.domain;

import herald.account.presence.domain.NetworkPresence.Claimed;
import herald.account.presence.domain.NetworkPresence.Free;
import herald.account.presence.events.NetworkPresenceEvent;
import herald.account.presence.events.PresenceClaimed;
import herald.platform.kernel.Rejection;
import java.util.List;

/** At most one account of a hub stands for a presence (R-CON-7). */
public final class NetworkPresenceDecider {

  private NetworkPresenceDecider() {}

  /** What follows from the claim; nothing when the claimant holds the presence already. */
  public static List<NetworkPresenceEvent> decide(ClaimPresence c, NetworkPresence presence) {
    return switch (presence) {
      case Free _ -> List.of(claimed(c));
      case Claimed claimed when claimed.account().equals(c.account()) -> List.of();
      case Claimed claimed when claimed.account().equals(c.instead()) -> List.of(claimed(c));
      case Claimed _ -> throw alreadyConnected();
    };
  }

  private static NetworkPresenceEvent claimed(ClaimPresence c) {
    return new PresenceClaimed(c.presence(), c.network(), c.remoteId(), c.account(), c.now());
  }

  /** Said in the same words to everybody who may not see the account that holds it. */
  public static Rejection alreadyConnected() {
    return new Rejection(
        "connection.already-connected",
        "R-CON-7",
        "This account is already connected in this hub; ask a super admin.");
  }
}
