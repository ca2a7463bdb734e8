package herald.access.user.domain;

import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.user.events.Permission;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.PersonId;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.access.user.events.UserRemoved;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;

/** The words in which the tests of a user speak. */
abstract class UserSpecification
    extends DeciderSpecification<UserCommand, UserEvent, Versioned<User>> {

  static final UserId DAAN = new UserId("usr_daan");
  static final UserId SANNE = new UserId("usr_sanne");
  static final PersonId PERSON = new PersonId("per_daan");
  static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

  UserSpecification() {
    super(
        () -> Versioned.unwritten(new User.Unwritten()),
        UserDecider::decide,
        (state, event) -> state.after(event, User::evolve));
  }

  static UserCommand add(Permission permission, Edition edition) {
    return new AddUser(DAAN, PERSON, permission, edition, NOW);
  }

  static UserCommand give(Permission permission, Edition edition) {
    return new GivePermission(DAAN, permission, edition, ExpectedVersion.ANY, NOW);
  }

  static UserEvent added(Permission permission) {
    return new UserAdded(DAAN, PERSON, permission, NOW);
  }

  static UserEvent given(Permission permission) {
    return new PermissionGiven(DAAN, permission, NOW);
  }

  static UserCommand appointAuditor() {
    return new AppointAuditor(DAAN, ExpectedVersion.ANY, NOW);
  }

  static UserCommand dismissAuditor() {
    return new DismissAuditor(DAAN, ExpectedVersion.ANY, NOW);
  }

  static UserCommand remove(UserId by) {
    return remove(by, ExpectedVersion.ANY);
  }

  static UserCommand remove(UserId by, ExpectedVersion expected) {
    return new RemoveUser(DAAN, new HubId("hub_one"), by, expected, NOW);
  }

  static UserEvent removed() {
    return new UserRemoved(DAAN, SANNE, NOW);
  }
}
