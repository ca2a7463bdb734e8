package herald.account.delivery.automation;

import herald.account.delivery.events.Content;
import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.id.UserId;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery to work on, as its row says.
 *
 * @param cause the event that requested it, because of which it is delivered (R-AUD-1)
 * @param version of the delivery's stream: what is said of it, is said of this version
 * @param claim the claim that it is worked on by; nobody's where it was only read
 * @param sent the message of the last intent; absent before the first
 * @param startedAt when the first intent was written; absent before it
 * @param account where to and with which tokens; absent when no such account was ever connected
 * @param lookups how often the network was searched for it since the outcome became unknown
 */
record DueDelivery(
    String hub,
    PostId post,
    String cause,
    AccountId accountId,
    @Nullable UserId publisher,
    Content content,
    Instant decidedAt,
    Instant requestedAt,
    Phase phase,
    long version,
    String claim,
    int attempts,
    int lookups,
    @Nullable Message sent,
    @Nullable Instant startedAt,
    @Nullable Account account) {

  enum Phase {
    WAITING,
    STARTED,
    UNKNOWN
  }

  /** The account's presence, and the number of its tokens in the vault. */
  record Account(Network network, String remoteId, int grant, boolean connected) {}

  /** As this attempt's own. */
  DueDelivery claimedBy(String attempt) {
    return with(version, attempt);
  }

  /** The same delivery, at a version that this attempt has brought it to. */
  DueDelivery at(long reached) {
    return with(reached, claim);
  }

  private DueDelivery with(long reached, String attempt) {
    return new DueDelivery(
        hub,
        post,
        cause,
        accountId,
        publisher,
        content,
        decidedAt,
        requestedAt,
        phase,
        reached,
        attempt,
        attempts,
        lookups,
        sent,
        startedAt,
        account);
  }

  ExpectedVersion expected() {
    return ExpectedVersion.of(version);
  }
}
