package herald.access.account.domain;

import herald.access.account.events.AccessClosed;
import herald.access.account.events.AccessOpened;
import herald.access.account.events.AccessReopened;
import herald.access.account.events.AccessRestricted;
import herald.access.account.events.AccessShared;
import herald.access.account.events.AccountAccessEvent;
import herald.access.account.events.ConnectorLeft;
import herald.access.account.events.ConnectorNamed;
import herald.access.user.events.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Open while the account is connected, closed while it is not; the access itself outlives a
 * disconnection (R-CON-12).
 */
public sealed interface AccountAccess {

  /** Nothing has happened in this stream. */
  record Unwritten() implements AccountAccess {}

  /**
   * The account is connected.
   *
   * @param lockedBecause the rule that keeps access as it is
   */
  record Open(@Nullable UserId connector, Access access, @Nullable String lockedBecause)
      implements AccountAccess {}

  /** The account is disconnected; this was its access. */
  record Closed(@Nullable UserId connector, Access former) implements AccountAccess {}

  /** Who counts as having connected it; nobody once they have left the hub (R-CON-15). */
  default @Nullable UserId connector() {
    return null;
  }

  static AccountAccess evolve(AccountAccess state, AccountAccessEvent event) {
    return switch (event) {
      case AccessOpened e ->
          new Open(e.connector(), Access.of(e.kind(), e.users(), e.teams()), e.lockedBecause());
      case AccessReopened e ->
          state instanceof Closed c
              ? new Open(
                  c.connector(), Access.of(e.kind(), e.users(), e.teams()), e.lockedBecause())
              : state;
      case AccessShared e -> with(state, new Access.Everyone());
      case AccessRestricted e -> with(state, Access.of(e.kind(), e.users(), e.teams()));
      case ConnectorNamed e -> connectedBy(state, e.connector());
      case ConnectorLeft e -> connectedBy(state, null);
      case AccessClosed e ->
          state instanceof Open open ? new Closed(open.connector(), open.access()) : state;
    };
  }

  private static AccountAccess connectedBy(AccountAccess state, @Nullable UserId connector) {
    return switch (state) {
      case Unwritten u -> u;
      case Open open -> new Open(connector, open.access(), open.lockedBecause());
      case Closed closed -> new Closed(connector, closed.former());
    };
  }

  private static AccountAccess with(AccountAccess state, Access access) {
    return state instanceof Open open
        ? new Open(open.connector(), access, open.lockedBecause())
        : state;
  }
}
