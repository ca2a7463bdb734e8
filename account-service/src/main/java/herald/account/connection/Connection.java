package herald.account.connection;

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
 * @param because why it was refused
 * @param accounts what came of it
 * @param reached how far the store had got with that
 */
record Connection(
    ConnectionId id,
    String user,
    String session,
    Network network,
    Terms terms,
    @Nullable BrandId brand,
    Status status,
    @Nullable String because,
    List<String> accounts,
    @Nullable Position reached,
    Instant expiresAt) {

  enum Status {
    STARTED,
    CHOOSE,
    DONE,
    REFUSED
  }
}
