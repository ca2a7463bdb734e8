package herald.access.hub.domain;

import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.EditionChosen;
import herald.access.hub.events.HubEvent;
import herald.access.hub.events.HubId;
import herald.access.hub.events.HubOpened;
import herald.access.hub.events.HubRenamed;
import herald.access.hub.events.PublishingResumed;
import herald.access.hub.events.PublishingStopped;
import herald.access.hub.events.SuperAdminAppointed;
import herald.access.hub.events.SuperAdminDismissed;
import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The words in which the tests of a hub speak. */
abstract class HubSpecification extends DeciderSpecification<HubCommand, HubEvent, Versioned<Hub>> {

  static final HubId HUB = new HubId("hub_one");
  static final UserId SANNE = new UserId("usr_sanne");
  static final UserId JORIS = new UserId("usr_joris");
  static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

  HubSpecification() {
    super(
        () -> Versioned.unwritten(new Hub.Unwritten()),
        HubDecider::decide,
        (state, event) -> state.after(event, Hub::evolve));
  }

  static HubEvent opened() {
    return new HubOpened(HUB, "One", Edition.ENTERPRISE, List.of(AddOn.BRANDS), NOW);
  }

  static HubEvent appointed(UserId user) {
    return new SuperAdminAppointed(HUB, user, NOW);
  }

  static HubEvent dismissed(UserId user) {
    return new SuperAdminDismissed(HUB, user, NOW);
  }

  static HubEvent stopped() {
    return new PublishingStopped(HUB, NOW);
  }

  static HubEvent resumed() {
    return new PublishingResumed(HUB, NOW);
  }

  static HubCommand open() {
    return new OpenHub(HUB, "One", Edition.ENTERPRISE, Set.of(AddOn.BRANDS), NOW);
  }

  static HubCommand appoint(UserId user) {
    return new AppointSuperAdmin(HUB, user, ExpectedVersion.ANY, NOW);
  }

  static HubCommand dismiss(UserId user) {
    return new DismissSuperAdmin(HUB, user, ExpectedVersion.ANY, NOW);
  }

  static HubCommand stop() {
    return new StopPublishing(HUB, ExpectedVersion.ANY, NOW);
  }

  static HubCommand resume() {
    return new ResumePublishing(HUB, ExpectedVersion.ANY, NOW);
  }

  static HubEvent renamed(String name) {
    return new HubRenamed(HUB, name, NOW);
  }

  static HubEvent chosen(Edition edition, AddOn... addOns) {
    return new EditionChosen(HUB, edition, List.of(addOns), NOW);
  }

  static HubCommand arrange(String name, Edition edition, AddOn... addOns) {
    return arrange(ExpectedVersion.ANY, name, edition, addOns);
  }

  static HubCommand arrange(
      ExpectedVersion expected, String name, Edition edition, AddOn... addOns) {
    return new ArrangeHub(HUB, name, edition, Set.of(addOns), expected, NOW);
  }
}
