package herald.access.publication;

import herald.access.account.domain.Access;
import herald.access.account.events.AccessClosed;
import herald.access.account.events.AccessKind;
import herald.access.account.events.AccessOpened;
import herald.access.account.events.AccessReopened;
import herald.access.account.events.AccessRestricted;
import herald.access.account.events.AccessShared;
import herald.access.account.events.AccountAccessEvent;
import herald.access.account.events.ConnectorLeft;
import herald.access.account.events.ConnectorNamed;
import herald.access.user.events.UserId;
import herald.platform.eventstore.EventContext;
import herald.platform.messaging.Contract;

/**
 * What the others hear of an account's access: each event is one contract, so that they know the
 * version too.
 */
final class AccountAccessContracts {

  private static final String OPENED = "herald.access.opened.v1";
  private static final String SHARED = "herald.access.shared.v1";
  private static final String RESTRICTED = "herald.access.restricted.v1";
  private static final String CONNECTOR_NAMED = "herald.access.connector-named.v1";
  private static final String CONNECTOR_LEFT = "herald.access.connector-left.v1";
  private static final String CLOSED = "herald.access.closed.v1";

  private AccountAccessContracts() {}

  static Contract of(AccountAccessEvent event, EventContext context) {
    long version = context.version();
    return switch (event) {
      case AccessOpened e -> opened(e, version);
      case AccessReopened e -> reopened(e, Actors.of(context), version);
      case AccessShared e -> shared(e, Actors.of(context), version);
      case AccessRestricted e -> restricted(e, Actors.of(context), version);
      case ConnectorNamed e -> contract(CONNECTOR_NAMED, e, e.connector(), context);
      case ConnectorLeft e -> contract(CONNECTOR_LEFT, e, e.connector(), context);
      case AccessClosed e ->
          Contract.of(
              CLOSED, e.account().value(), new AccessClosedV1(e.account(), version, e.at()));
    };
  }

  private static Contract opened(AccessOpened e, long version) {
    Access access = Access.of(e.kind(), e.users(), e.teams());
    return contract(
        OPENED, AccessV1.of(e, access, e.lockedBecause(), e.connector().value(), version));
  }

  /** The first access was told before; what is new is who has it now. */
  private static Contract reopened(AccessReopened e, String by, long version) {
    Access access = Access.of(e.kind(), e.users(), e.teams());
    return contract(
        e.kind() == AccessKind.EVERYONE ? SHARED : RESTRICTED,
        AccessV1.of(e, access, e.lockedBecause(), by, version));
  }

  private static Contract shared(AccessShared e, String by, long version) {
    return contract(SHARED, AccessV1.of(e, new Access.Everyone(), null, by, version));
  }

  private static Contract restricted(AccessRestricted e, String by, long version) {
    Access access = Access.of(e.kind(), e.users(), e.teams());
    return contract(RESTRICTED, AccessV1.of(e, access, null, by, version));
  }

  private static Contract contract(
      String type, AccountAccessEvent e, UserId connector, EventContext context) {
    return Contract.of(
        type,
        e.account().value(),
        new ConnectorV1(e.account(), connector, Actors.of(context), context.version(), e.at()));
  }

  private static Contract contract(String type, AccessV1 body) {
    return Contract.of(type, body.account().value(), body);
  }
}
