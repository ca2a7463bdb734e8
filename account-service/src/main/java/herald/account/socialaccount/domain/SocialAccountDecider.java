package herald.account.socialaccount.domain;

import herald.account.network.Reporting;
import herald.account.presence.domain.NetworkPresenceDecider;
import herald.account.socialaccount.domain.SocialAccount.Connected;
import herald.account.socialaccount.domain.SocialAccount.Disconnected;
import herald.account.socialaccount.domain.SocialAccount.Facts;
import herald.account.socialaccount.domain.SocialAccount.Unconnected;
import herald.account.socialaccount.domain.SocialAccountCommand.ConnectAccount;
import herald.account.socialaccount.domain.SocialAccountCommand.DisconnectAccount;
import herald.account.socialaccount.domain.SocialAccountCommand.DropConnector;
import herald.account.socialaccount.domain.SocialAccountCommand.HandOverConnector;
import herald.account.socialaccount.domain.SocialAccountCommand.LoseAuthorization;
import herald.account.socialaccount.domain.SocialAccountCommand.ReconnectAccount;
import herald.account.socialaccount.events.AccountConnected;
import herald.account.socialaccount.events.AccountDisconnected;
import herald.account.socialaccount.events.AccountReconnected;
import herald.account.socialaccount.events.AuthorizationLost;
import herald.account.socialaccount.events.ConnectorHandedOver;
import herald.account.socialaccount.events.ConnectorLeft;
import herald.account.socialaccount.events.SocialAccountEvent;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.time.Instant;
import java.util.List;

/** What an account answers to each command. */
public final class SocialAccountDecider {

  private SocialAccountDecider() {}

  /** The events that follow, none when the command says nothing new. */
  public static List<SocialAccountEvent> decide(
      SocialAccountCommand command, Versioned<SocialAccount> current) {
    command.expected().require(current.version());
    SocialAccount state = current.value();
    return switch (command) {
      case ConnectAccount c -> connect(c, state);
      case ReconnectAccount c -> reconnect(c, state);
      case LoseAuthorization c -> lose(c, state);
      case HandOverConnector c -> handOver(c, state);
      case DropConnector c -> drop(c, state);
      case DisconnectAccount c -> disconnect(c, state);
    };
  }

  /**
   * Refuses unless something can be delivered now with the tokens of this grant (R-POST-4,
   * R-CON-10).
   */
  public static Connected requireUsable(SocialAccount state, int grant) {
    return switch (state) {
      case Connected c when !c.lost() && c.grant() == grant -> c;
      case Connected c when c.grant() != grant ->
          throw new Rejection(
              "account.grant-replaced", "R-CON-10", "The account has newer tokens than these.");
      case Connected _ ->
          throw new Rejection(
              "account.authorization-lost", "R-CON-10", "The account has to be reconnected first.");
      case Disconnected _ ->
          throw new Rejection("account.disconnected", "R-CON-11", "The account is disconnected.");
      case Unconnected _ -> throw unknown();
    };
  }

  /**
   * Refuses unless the account was disconnected so long ago that it cannot come back (R-CON-12).
   */
  public static void requireOver(SocialAccount state, Instant now) {
    if (!(state instanceof Disconnected d && isOver(d, now))) {
      throw NetworkPresenceDecider.alreadyConnected();
    }
  }

  private static boolean isOver(Disconnected d, Instant now) {
    return now.isAfter(d.at().plus(d.facts().network().retention()));
  }

  /** Refuses while the account is not connected; a lost authorization does not matter here. */
  public static void requireConnected(SocialAccount state) {
    switch (state) {
      case Connected _ -> {}
      case Disconnected _ ->
          throw new Rejection("account.disconnected", "R-CON-11", "The account is disconnected.");
      case Unconnected _ -> throw unknown();
    }
  }

  private static List<SocialAccountEvent> connect(ConnectAccount c, SocialAccount state) {
    Terms terms = Terms.chosen(c.profile().network(), c.terms().share(), c.terms().reporting());
    return switch (state) {
      case Unconnected _ ->
          List.of(
              new AccountConnected(
                  c.account(),
                  c.profile(),
                  c.by(),
                  terms.share(),
                  terms.reporting(),
                  c.brand(),
                  c.grant(),
                  c.authorizedUntil(),
                  c.now()));
      case Connected already when already.grant() == c.grant() -> List.of();
      case Connected _, Disconnected _ -> throw NetworkPresenceDecider.alreadyConnected();
    };
  }

  private static List<SocialAccountEvent> reconnect(ReconnectAccount c, SocialAccount state) {
    return switch (state) {
      case Unconnected _ -> throw unknown();
      case Connected now when now.grant() == c.grant() -> List.of();
      case Connected now when now.reporting() != c.reporting() -> throw scopeFixed(now.reporting());
      case Connected now -> List.of(reconnected(c, now.facts()));
      case Disconnected d when isOver(d, c.now()) -> throw tooLate(d);
      case Disconnected d -> List.of(reconnected(c, d.facts()));
    };
  }

  private static SocialAccountEvent reconnected(ReconnectAccount c, Facts facts) {
    return new AccountReconnected(
        c.account(),
        c.profile(),
        facts.connector(),
        facts.share(),
        c.reporting(),
        c.brand(),
        c.grant(),
        c.authorizedUntil(),
        c.by(),
        c.now());
  }

  private static List<SocialAccountEvent> lose(LoseAuthorization c, SocialAccount state) {
    return switch (state) {
      case Connected now when now.grant() == c.grant() && !now.lost() ->
          List.of(new AuthorizationLost(c.account(), c.grant(), c.because(), c.now()));
      case Connected _, Disconnected _ -> List.of();
      case Unconnected _ -> throw unknown();
    };
  }

  private static List<SocialAccountEvent> handOver(HandOverConnector c, SocialAccount state) {
    return switch (state) {
      case Connected now -> handOver(c, now.facts());
      case Disconnected d -> handOver(c, d.facts());
      case Unconnected _ -> throw unknown();
    };
  }

  private static List<SocialAccountEvent> handOver(HandOverConnector c, Facts facts) {
    return c.connector().equals(facts.connector())
        ? List.of()
        : List.of(new ConnectorHandedOver(c.account(), c.connector(), c.by(), c.now()));
  }

  private static List<SocialAccountEvent> drop(DropConnector c, SocialAccount state) {
    return switch (state) {
      case Connected now -> drop(c, now.facts());
      case Disconnected d -> drop(c, d.facts());
      case Unconnected _ -> List.of();
    };
  }

  private static List<SocialAccountEvent> drop(DropConnector c, Facts facts) {
    return c.connector().equals(facts.connector())
        ? List.of(new ConnectorLeft(c.account(), c.connector(), c.now()))
        : List.of();
  }

  private static List<SocialAccountEvent> disconnect(DisconnectAccount c, SocialAccount state) {
    return switch (state) {
      case Connected now ->
          List.of(new AccountDisconnected(c.account(), now.grant(), c.by(), c.now()));
      case Disconnected _ -> List.of();
      case Unconnected _ -> throw unknown();
    };
  }

  private static Rejection unknown() {
    return Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account.");
  }

  private static Rejection scopeFixed(Reporting reporting) {
    return new Rejection(
        "account.reporting-fixed",
        "R-CON-6",
        "The account reports on " + reporting + "; disconnect it first to choose anew.");
  }

  private static Rejection tooLate(Disconnected d) {
    return new Rejection(
        "account.reconnected-too-late",
        "R-CON-12",
        "The account was disconnected more than "
            + d.facts().network().retention().toDays()
            + " days ago and cannot come back with its history.");
  }
}
