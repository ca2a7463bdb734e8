package herald.account.socialaccount.domain;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.account.socialaccount.events.AccountConnected;
import herald.account.socialaccount.events.AccountDisconnected;
import herald.account.socialaccount.events.AccountReconnected;
import herald.account.socialaccount.events.AuthorizationLost;
import herald.account.socialaccount.events.ConnectorHandedOver;
import herald.account.socialaccount.events.ConnectorLeft;
import herald.account.socialaccount.events.SocialAccountEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account's life: connected, its authorization perhaps lost, disconnected, connected again. */
public sealed interface SocialAccount {

  /** Never connected under this id. */
  record Unconnected() implements SocialAccount {}

  /** In use. {@code lost} while the network refuses the tokens of this grant (R-CON-10). */
  record Connected(Facts facts, Reporting reporting, int grant, boolean lost)
      implements SocialAccount {}

  /** Ended by a person; may come back within the network's time (R-CON-12). */
  record Disconnected(Facts facts, Reporting reporting, int grant, Instant at)
      implements SocialAccount {}

  /**
   * What stays, whatever happens to the connection.
   *
   * @param connector absent once they have left the hub (R-CON-15)
   */
  record Facts(
      AccountId account,
      Network network,
      String remoteId,
      @Nullable UserId connector,
      boolean share) {

    Facts with(@Nullable UserId newConnector) {
      return new Facts(account, network, remoteId, newConnector, share);
    }
  }

  /** The state after one more event; events that do not fit change nothing. */
  static SocialAccount evolve(SocialAccount account, SocialAccountEvent event) {
    return switch (event) {
      case AccountConnected e -> new Connected(factsOf(e), e.reporting(), e.grant(), false);
      case AccountReconnected e -> reconnected(account, e);
      case AuthorizationLost e when account instanceof Connected c && c.grant() == e.grant() ->
          new Connected(c.facts(), c.reporting(), c.grant(), true);
      case AuthorizationLost _ -> account;
      case ConnectorHandedOver e -> connectedBy(account, e.connector());
      case ConnectorLeft _ -> connectedBy(account, null);
      case AccountDisconnected e when account instanceof Connected c ->
          new Disconnected(c.facts(), c.reporting(), c.grant(), e.at());
      case AccountDisconnected _ -> account;
    };
  }

  private static SocialAccount connectedBy(SocialAccount account, @Nullable UserId connector) {
    return switch (account) {
      case Unconnected _ -> account;
      case Connected c ->
          new Connected(c.facts().with(connector), c.reporting(), c.grant(), c.lost());
      case Disconnected d ->
          new Disconnected(d.facts().with(connector), d.reporting(), d.grant(), d.at());
    };
  }

  private static SocialAccount reconnected(SocialAccount account, AccountReconnected e) {
    return switch (account) {
      case Unconnected _ -> account;
      case Connected c -> new Connected(c.facts(), e.reporting(), e.grant(), false);
      case Disconnected d -> new Connected(d.facts(), e.reporting(), e.grant(), false);
    };
  }

  private static Facts factsOf(AccountConnected e) {
    return new Facts(
        e.account(), e.profile().network(), e.profile().remoteId(), e.connector(), e.share());
  }
}
