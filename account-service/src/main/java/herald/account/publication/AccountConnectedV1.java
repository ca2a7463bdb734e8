package herald.account.publication;

import herald.account.id.AccountId;
import herald.account.id.BrandId;
import herald.account.id.UserId;
import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.account.socialaccount.events.AccountConnected;
import herald.account.socialaccount.events.AccountReconnected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code herald.account.connected.v1} and, in the same form, {@code reconnected.v1}. */
record AccountConnectedV1(
    AccountId account,
    Network network,
    AccountKind kind,
    String handle,
    String name,
    @Nullable UserId connector,
    boolean share,
    Reporting reporting,
    @Nullable BrandId brand,
    UserId by,
    Instant at) {

  static AccountConnectedV1 of(AccountConnected e) {
    return new AccountConnectedV1(
        e.account(),
        e.profile().network(),
        e.profile().kind(),
        e.profile().handle(),
        e.profile().name(),
        e.connector(),
        e.share(),
        e.reporting(),
        e.brand(),
        e.connector(),
        e.at());
  }

  static AccountConnectedV1 of(AccountReconnected e) {
    return new AccountConnectedV1(
        e.account(),
        e.profile().network(),
        e.profile().kind(),
        e.profile().handle(),
        e.profile().name(),
        e.connector(),
        e.share(),
        e.reporting(),
        e.brand(),
        e.by(),
        e.at());
  }
}
