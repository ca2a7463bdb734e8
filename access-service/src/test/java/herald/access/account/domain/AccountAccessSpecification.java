package herald.access.account.domain;

import herald.access.account.events.AccessClosed;
import herald.access.account.events.AccessKind;
import herald.access.account.events.AccessOpened;
import herald.access.account.events.AccessReopened;
import herald.access.account.events.AccessRestricted;
import herald.access.account.events.AccessShared;
import herald.access.account.events.AccountAccessEvent;
import herald.access.account.events.AccountId;
import herald.access.account.events.ConnectorLeft;
import herald.access.account.events.ConnectorNamed;
import herald.access.hub.events.Edition;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The words in which the tests of account access speak. */
abstract class AccountAccessSpecification
    extends DeciderSpecification<
        AccountAccessCommand, AccountAccessEvent, Versioned<AccountAccess>> {

  static final AccountId ACCOUNT = new AccountId("acc_1");
  static final UserId SANNE = new UserId("usr_sanne");
  static final UserId JORIS = new UserId("usr_joris");
  static final UserId DAAN = new UserId("usr_daan");
  static final TeamId SALES = new TeamId("team_sales");
  static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  static final Access.Restricted TO_SANNE = new Access.Private(SANNE);

  AccountAccessSpecification() {
    super(
        () -> Versioned.unwritten(new AccountAccess.Unwritten()),
        AccountAccessDecider::decide,
        (state, event) -> state.after(event, AccountAccess::evolve));
  }

  static AccountAccessEvent openedToEveryone() {
    return new AccessOpened(ACCOUNT, JORIS, AccessKind.EVERYONE, List.of(), List.of(), null, NOW);
  }

  static AccountAccessEvent openedLocked() {
    return new AccessOpened(
        ACCOUNT, JORIS, AccessKind.EVERYONE, List.of(), List.of(), "R-ACC-5", NOW);
  }

  static AccountAccessEvent openedPrivately() {
    return new AccessOpened(
        ACCOUNT, JORIS, AccessKind.PRIVATE, List.of(JORIS), List.of(), null, NOW);
  }

  static AccountAccessEvent reopened(AccessKind kind, List<UserId> users, String lockedBecause) {
    return new AccessReopened(ACCOUNT, kind, users, List.of(), lockedBecause, NOW);
  }

  static AccountAccessEvent shared() {
    return new AccessShared(ACCOUNT, NOW);
  }

  static AccountAccessEvent restrictedTo(UserId user) {
    return new AccessRestricted(ACCOUNT, AccessKind.PRIVATE, List.of(user), List.of(), NOW);
  }

  static AccountAccessEvent restrictedTo(List<UserId> users, List<TeamId> teams) {
    return new AccessRestricted(ACCOUNT, AccessKind.SELECTED, users, teams, NOW);
  }

  static AccountAccessEvent connectorNamed(UserId user) {
    return new ConnectorNamed(ACCOUNT, user, NOW);
  }

  static AccountAccessEvent connectorLeft(UserId user) {
    return new ConnectorLeft(ACCOUNT, user, NOW);
  }

  static AccountAccessEvent closed() {
    return new AccessClosed(ACCOUNT, NOW);
  }

  static AccountAccessCommand open(Network network, ReportingScope reporting, boolean share) {
    return new OpenAccess(ACCOUNT, network, reporting, share, JORIS, NOW);
  }

  static AccountAccessCommand reopen(Network network, ReportingScope reporting) {
    return new ReopenAccess(ACCOUNT, network, reporting, NOW);
  }

  static AccountAccessCommand share() {
    return share(ExpectedVersion.ANY);
  }

  static AccountAccessCommand share(ExpectedVersion expected) {
    return new ShareAccess(ACCOUNT, expected, NOW);
  }

  static AccountAccessCommand restrict(Access.Restricted to) {
    return restrict(to, Edition.ENTERPRISE);
  }

  static AccountAccessCommand restrict(Access.Restricted to, Edition edition) {
    return new RestrictAccess(ACCOUNT, to, edition, ExpectedVersion.ANY, NOW);
  }

  static AccountAccessCommand restrict(Access.Restricted to, ExpectedVersion expected) {
    return new RestrictAccess(ACCOUNT, to, Edition.ENTERPRISE, expected, NOW);
  }

  static AccountAccessCommand close() {
    return new CloseAccess(ACCOUNT, NOW);
  }

  static Access.Restricted selected(Set<UserId> users, Set<TeamId> teams) {
    return new Access.Selected(users, teams);
  }
}
