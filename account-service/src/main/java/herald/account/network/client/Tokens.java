package herald.account.network.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a network gave so that Herald may act for a presence. It never prints itself.
 *
 * @param refresh absent where the network has none
 * @param accessUntil when the access token ends by itself; absent when it does not
 */
public record Tokens(String access, @Nullable String refresh, @Nullable Instant accessUntil) {

  /** Whether the access token would not outlive a call that starts now. */
  public boolean isStale(Instant now) {
    return accessUntil != null && now.plusSeconds(60).isAfter(accessUntil);
  }

  @Override
  public String toString() {
    return "Tokens[…]";
  }
}
