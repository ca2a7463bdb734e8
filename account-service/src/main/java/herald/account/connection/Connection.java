package herald.account.connection;

import herald.account.id.AccountId;
import herald.account.id.BrandId;
import herald.account.id.ConnectionId;
import herald.account.network.Network;
import herald.account.socialaccount.domain.Terms;
import herald.platform.eventstore.Position;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to connect.
 *
 * @param session the sign-in or API token that it is bound to; no other may finish it (A9)
 * @param account the account that is to be reconnected; nothing else may come of the attempt then
 * @param because why it was refused
 * @param accounts what came of it
 * @param reached how far the store had got with that
 */
record Connection(
    ConnectionId id,
    String user,
    String session,
    Network network,
    @Nullable AccountId account,
    Terms terms,
    @Nullable BrandId brand,
    Status status,
    @Nullable String because,
    List<String> accounts,
    @Nullable Position reached,
    Instant expiresAt) {

  static final String TOO_SLOW = "It was not finished within ten minutes.";

  /** The same at that moment: once its time is over, an unfinished attempt is refused. */
  Connection at(Instant now) {
    boolean finished = status == Status.DONE || status == Status.REFUSED;
    return finished || now.isBefore(expiresAt)
        ? this
        : new Connection(
            id,
            user,
            session,
            network,
            account,
            terms,
            brand,
            Status.REFUSED,
            TOO_SLOW,
            accounts,
            reached,
            expiresAt);
  }

  enum Status {
    STARTED,
    CHOOSE,
    DONE,
    REFUSED
  }
}
