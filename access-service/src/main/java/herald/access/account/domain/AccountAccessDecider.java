package herald.access.account.domain;

import herald.access.account.events.AccessClosed;
import herald.access.account.events.AccessOpened;
import herald.access.account.events.AccessReopened;
import herald.access.account.events.AccessRestricted;
import herald.access.account.events.AccessShared;
import herald.access.account.events.AccountAccessEvent;
import herald.access.account.events.ConnectorLeft;
import herald.access.account.events.ConnectorNamed;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows from a command to an account's access; a repeated one yields nothing. */
public final class AccountAccessDecider {

  private AccountAccessDecider() {}

  public static List<AccountAccessEvent> decide(
      AccountAccessCommand command, Versioned<AccountAccess> now) {
    command.expected().require(now.version());
    AccountAccess state = now.value();
    return switch (command) {
      case OpenAccess c -> open(c, state);
      case ReopenAccess c -> reopen(c, state);
      case ShareAccess c -> share(c, state);
      case RestrictAccess c -> restrict(c, state);
      case NameConnector c -> name(c, state);
      case CloseAccess c -> close(c, state);
      case DropUser c -> drop(c, state);
      case DropTeam c -> drop(c, state, access -> Departure.of(c.team(), c.successor(), access));
    };
  }

  private static List<AccountAccessEvent> open(OpenAccess c, AccountAccess state) {
    if (!(state instanceof AccountAccess.Unwritten)) {
      return List.of();
    }
    String lock = c.reporting().locks(c.network());
    Access access =
        c.share() || lock != null ? new Access.Everyone() : new Access.Private(c.connector());
    return List.of(
        new AccessOpened(
            c.account(),
            c.connector(),
            access.kind(),
            access.namedUsers(),
            access.namedTeams(),
            lock,
            c.now()));
  }

  private static List<AccountAccessEvent> reopen(ReopenAccess c, AccountAccess state) {
    return switch (state) {
      case AccountAccess.Unwritten u -> throw unknown();
      case AccountAccess.Open open -> List.of();
      case AccountAccess.Closed closed -> List.of(reopened(c, closed));
    };
  }

  private static AccessReopened reopened(ReopenAccess c, AccountAccess.Closed closed) {
    String lock = c.reporting().locks(c.network());
    Access access = lock != null ? new Access.Everyone() : closed.former();
    return new AccessReopened(
        c.account(), access.kind(), access.namedUsers(), access.namedTeams(), lock, c.now());
  }

  private static List<AccountAccessEvent> share(ShareAccess c, AccountAccess state) {
    return switch (state) {
      case AccountAccess.Unwritten u -> throw unknown();
      case AccountAccess.Closed closed -> throw disconnected();
      case AccountAccess.Open open when open.access() instanceof Access.Everyone -> List.of();
      case AccountAccess.Open open -> List.of(new AccessShared(c.account(), c.now()));
    };
  }

  private static List<AccountAccessEvent> restrict(RestrictAccess c, AccountAccess state) {
    return switch (state) {
      case AccountAccess.Unwritten u -> throw unknown();
      case AccountAccess.Closed closed -> throw disconnected();
      case AccountAccess.Open open when open.access().equals(c.to()) -> List.of();
      case AccountAccess.Open open -> {
        requireUnlocked(open.lockedBecause());
        SelectionRules.require(open.access(), c.to(), c.edition());
        yield List.of(
            new AccessRestricted(
                c.account(), c.to().kind(), c.to().namedUsers(), c.to().namedTeams(), c.now()));
      }
    };
  }

  /** Also of an account that is disconnected: its connector may connect it again (R-CON-15). */
  private static List<AccountAccessEvent> name(NameConnector c, AccountAccess state) {
    if (state instanceof AccountAccess.Unwritten) {
      throw unknown();
    }
    return c.connector().equals(state.connector())
        ? List.of()
        : List.of(new ConnectorNamed(c.account(), c.connector(), c.now()));
  }

  private static List<AccountAccessEvent> close(CloseAccess c, AccountAccess state) {
    return switch (state) {
      case AccountAccess.Unwritten u -> throw unknown();
      case AccountAccess.Open open -> List.of(new AccessClosed(c.account(), c.now()));
      case AccountAccess.Closed closed -> List.of();
    };
  }

  /** They have access no more, and are its connector no more, whether or not it is open. */
  private static List<AccountAccessEvent> drop(DropUser c, AccountAccess state) {
    List<AccountAccessEvent> restricted =
        drop(c, state, access -> Departure.of(c.user(), c.successor(), access));
    if (!c.user().equals(state.connector())) {
      return restricted;
    }
    var left = new ConnectorLeft(c.account(), c.user(), c.now());
    return Stream.concat(restricted.stream(), Stream.of(left)).toList();
  }

  /** An access that is closed is looked at again when it comes back. */
  private static List<AccountAccessEvent> drop(
      AccountAccessCommand c, AccountAccess state, UnaryOperator<Access> departure) {
    if (state instanceof AccountAccess.Open open
        && departure.apply(open.access()) instanceof Access.Restricted rest
        && !rest.equals(open.access())) {
      return List.of(
          new AccessRestricted(
              c.account(), rest.kind(), rest.namedUsers(), rest.namedTeams(), c.now()));
    }
    return List.of();
  }

  private static void requireUnlocked(@Nullable String lockedBecause) {
    if (lockedBecause != null) {
      throw new Rejection(
          "access.locked-by-reporting-scope",
          lockedBecause,
          "The reports of this X account know of all its posts, so everyone has access to it."
              + " To unlock it, disconnect it and connect it again with HERALD_ONLY.");
    }
  }

  private static Rejection unknown() {
    return Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account.");
  }

  private static Rejection disconnected() {
    return new Rejection(
        "access.account-disconnected",
        "R-CON-12",
        "The account is disconnected. Its former access returns when it is connected again, and can be changed then.");
  }
}
