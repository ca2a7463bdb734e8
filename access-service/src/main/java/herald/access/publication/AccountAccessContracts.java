package herald.access.publication;

import herald.access.account.domain.Access;
import herald.access.account.events.AccessClosed;
import herald.access.account.events.AccessKind;
import herald.access.account.events.AccessOpened;
import herald.access.account.events.AccessReopened;
import herald.access.account.events.AccessRestricted;
import herald.access.account.events.AccessShared;
import herald.access.account.events.AccountAccessEvent;
import herald.platform.kernel.Origin;
import herald.platform.messaging.Contract;

/**
 * What the others hear of an account's access: each event is one contract, so that they can count
 * versions too.
 */
final class AccountAccessContracts {

  private static final String OPENED = "herald.access.opened.v1";
  private static final String SHARED = "herald.access.shared.v1";
  private static final String RESTRICTED = "herald.access.restricted.v1";
  private static final String CLOSED = "herald.access.closed.v1";

  private AccountAccessContracts() {}

  static Contract of(AccountAccessEvent event, Origin origin) {
    return switch (event) {
      case AccessOpened e -> opened(e);
      case AccessReopened e -> reopened(e, actor(origin));
      case AccessShared e -> shared(e, actor(origin));
      case AccessRestricted e -> restricted(e, actor(origin));
      case AccessClosed e ->
          Contract.of(CLOSED, e.account().value(), new AccessClosedV1(e.account(), e.at()));
    };
  }

  private static Contract opened(AccessOpened e) {
    Access access = Access.of(e.kind(), e.users(), e.teams());
    return contract(
        OPENED, AccessV1.of(e.account(), access, e.lockedBecause(), e.connector().value(), e.at()));
  }

  /** The first access was told before; what is new is who has it now. */
  private static Contract reopened(AccessReopened e, String by) {
    Access access = Access.of(e.kind(), e.users(), e.teams());
    return contract(
        e.kind() == AccessKind.EVERYONE ? SHARED : RESTRICTED,
        AccessV1.of(e.account(), access, e.lockedBecause(), by, e.at()));
  }

  private static Contract shared(AccessShared e, String by) {
    return contract(SHARED, AccessV1.of(e.account(), new Access.Everyone(), null, by, e.at()));
  }

  private static Contract restricted(AccessRestricted e, String by) {
    Access access = Access.of(e.kind(), e.users(), e.teams());
    return contract(RESTRICTED, AccessV1.of(e.account(), access, null, by, e.at()));
  }

  private static Contract contract(String type, AccessV1 body) {
    return Contract.of(type, body.account().value(), body);
  }

  /** A user by their id, an automation by its name. */
  private static String actor(Origin origin) {
    return origin.actor().replaceFirst("^user:", "");
  }
}
