package herald.access.start;

import static herald.access.user.events.Permission.ACCESSIBLE_ACCOUNTS;
import static herald.access.user.events.Permission.DRAFT_ONLY;
import static herald.access.user.events.Permission.OWN_ACCOUNTS;

import herald.access.hub.domain.AppointSuperAdmin;
import herald.access.hub.domain.Hub;
import herald.access.hub.domain.OpenHub;
import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubEvent;
import herald.access.hub.events.HubId;
import herald.access.person.SignIn;
import herald.access.user.domain.AcceptInvitation;
import herald.access.user.domain.AddUser;
import herald.access.user.domain.User;
import herald.access.user.events.Permission;
import herald.access.user.events.PersonId;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.access.user.write.People;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.eventstore.StoreOpened;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Origin;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The demo's hub and its four people, one of each permission that matters. Every step may be
 * repeated, so that a start that was cut off goes on where it ended.
 */
@Component
@ConditionalOnProperty(name = "herald.demo", havingValue = "true")
class DemoHub {

  static final HubId HUB = new HubId("hub_demo");
  private static final UserId SUPER_ADMIN = new UserId("usr_sanne");

  private record DemoPerson(String id, String name, String language, Permission permission) {
    UserId user() {
      return new UserId("usr_" + id);
    }

    String address() {
      return id + "@example.org";
    }
  }

  private static final List<DemoPerson> PEOPLE =
      List.of(
          new DemoPerson("sanne", "Sanne de Vries", "nl", ACCESSIBLE_ACCOUNTS),
          new DemoPerson("joris", "Joris Bakker", "nl", ACCESSIBLE_ACCOUNTS),
          new DemoPerson("fatima", "Fatima El Amrani", "nl", OWN_ACCOUNTS),
          new DemoPerson("daan", "Daan Visser", "en", DRAFT_ONLY));

  private final Commands commands;
  private final People people;
  private final SignIn signIn;
  private final DemoProperties properties;
  private final History history;
  private final EventFamily<Hub, HubEvent> hubs;
  private final EventFamily<User, UserEvent> users;
  private final InstantSource clock;

  DemoHub(
      Commands commands,
      People people,
      SignIn signIn,
      DemoProperties properties,
      History history,
      EventFamily<Hub, HubEvent> hubs,
      EventFamily<User, UserEvent> users,
      InstantSource clock) {
    this.history = history;
    this.hubs = hubs;
    this.users = users;
    this.commands = commands;
    this.people = people;
    this.signIn = signIn;
    this.properties = properties;
    this.clock = clock;
  }

  @EventListener(StoreOpened.class)
  void open() {
    Instant now = clock.instant();
    send(new OpenHub(HUB, "Demo", Edition.ENTERPRISE, Set.of(AddOn.BRANDS), now));
    if (history.now(hubs, HUB.value(), HUB.value()).value() instanceof Hub.Open hub
        && hub.superAdmins().isEmpty()) {
      send(new AppointSuperAdmin(HUB, SUPER_ADMIN, ExpectedVersion.ANY, now));
    }
    PEOPLE.forEach(person -> add(person, now));
  }

  /** Who was removed meanwhile stays so. */
  private void add(DemoPerson p, Instant now) {
    if (history.now(users, HUB.value(), p.user().value()).value() instanceof User.Removed) {
      return;
    }
    people.describe(
        HUB.value(),
        p.user(),
        new People.Person(p.name(), p.address(), p.language(), "Europe/Amsterdam"));
    PersonId person = new PersonId("per_" + p.id());
    send(new AddUser(p.user(), person, p.permission(), Edition.ENTERPRISE, now));
    String password = properties.demoPassword();
    if (password != null) {
      if (!signIn.knows(p.address())) {
        signIn.enrol(person, p.address(), password);
      }
      send(new AcceptInvitation(p.user(), person, now));
    }
  }

  private void send(Command command) {
    commands.send(command, new Origin(HUB.value(), "automation:open-demo-hub", "start", null));
  }
}
