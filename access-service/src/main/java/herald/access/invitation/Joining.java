package herald.access.invitation;

import herald.access.hub.domain.AppointSuperAdmin;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.person.Persons;
import herald.access.person.SignIn;
import herald.access.token.Secret;
import herald.access.user.domain.AcceptInvitation;
import herald.access.user.domain.AddUser;
import herald.access.user.events.Permission;
import herald.access.user.events.PersonId;
import herald.access.user.events.UserId;
import herald.access.user.read.directory.Directory;
import herald.access.user.write.People;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.OnBehalf;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Identifiers;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Accepts invitations and set-up links. Every step may be repeated, so that whoever was cut off
 * goes on with the same link.
 */
@Component
public class Joining {

  private final Commands commands;
  private final Invitations invitations;
  private final SetUps setUps;
  private final SignIn signIn;
  private final Persons persons;
  private final People people;
  private final Directory directory;
  private final InstantSource clock;

  Joining(
      Commands commands,
      Invitations invitations,
      SetUps setUps,
      SignIn signIn,
      Persons persons,
      People people,
      Directory directory,
      InstantSource clock) {
    this.commands = commands;
    this.invitations = invitations;
    this.setUps = setUps;
    this.signIn = signIn;
    this.persons = persons;
    this.people = people;
    this.directory = directory;
    this.clock = clock;
  }

  /** What a link invites to. */
  public record Invited(
      String hub, String hubName, String name, String address, String language, boolean known) {}

  /** Where a person is now a user. */
  public record Joined(PersonId person, Persons.Membership membership) {}

  /** What the link of an invitation invites to, while it is good. */
  public Optional<Invited> invitation(Secret link) {
    return invitations
        .find(link)
        .map(
            open ->
                new Invited(
                    open.hub(),
                    open.hubName(),
                    open.name(),
                    open.address(),
                    open.language(),
                    signIn.knows(open.address())));
  }

  /** The hub that a set-up link is for, while it is good. */
  public Optional<String> setUp(Secret link) {
    return setUps.find(link).map(SetUps.Hub::name);
  }

  /**
   * Makes the person the invited user.
   *
   * @throws Rejection if the link is good no more, or the person is in that hub already
   */
  public Joined accept(Secret link, PersonId person) {
    Invitations.Open open = invitations.find(link).orElseThrow(Joining::ended);
    requireOncePerHub(person, open.hub(), open.user());
    send(open.hub(), open.user(), new AcceptInvitation(open.user(), person, clock.instant()));
    invitations.close(open.hub(), open.user());
    return joined(person, open.hub(), open.hubName(), open.user());
  }

  /** Who the invited user was added for; they are somebody new as long as they have no name. */
  public PersonId newcomer(Secret link) {
    return invitations.find(link).orElseThrow(Joining::ended).person();
  }

  /** Who the first super admin of the link's hub is to be, if they are somebody new. */
  public PersonId founder(Secret link) {
    return new PersonId(derived("per", link));
  }

  /**
   * Makes the person the hub's first super admin.
   *
   * @throws Rejection if the link is good no more, or the person is in that hub already
   */
  public Joined found(Secret link, PersonId person, People.Person described) {
    SetUps.Hub hub = setUps.find(link).orElseThrow(Joining::ended);
    HubId id = new HubId(hub.id());
    UserId user = new UserId(derived("usr", link));
    requireOncePerHub(person, hub.id(), user);
    Instant now = clock.instant();
    people.describe(hub.id(), user, described);
    send(
        hub.id(),
        user,
        new AddUser(
            user, person, Permission.ACCESSIBLE_ACCOUNTS, Edition.valueOf(hub.edition()), now));
    send(hub.id(), user, new AcceptInvitation(user, person, now));
    send(hub.id(), user, new AppointSuperAdmin(id, user, ExpectedVersion.ANY, now));
    setUps.close(id);
    return joined(person, hub.id(), hub.name(), user);
  }

  /** A person has one user in a hub. */
  private void requireOncePerHub(PersonId person, String hub, UserId user) {
    boolean another =
        persons.memberships(person).stream()
            .anyMatch(one -> one.hub().equals(hub) && !one.user().equals(user.value()));
    if (another) {
      throw new Rejection(
          "user.in-hub-already", "R-PERM-6", "You are in this hub already; sign in to it.");
    }
  }

  private void send(String hub, UserId user, Command command) {
    commands.send(
        command, Origin.user(hub, user.value(), OnBehalf.request().orElse("req_invitation")));
  }

  /** Once the rows say so too: what they do next is the new user's. */
  private Joined joined(PersonId person, String hub, String name, UserId user) {
    directory.require(hub, user.value());
    return new Joined(person, new Persons.Membership(hub, name, user.value()));
  }

  /** Of one link always the same id, so that a repeated attempt adds nobody twice. */
  private static String derived(String prefix, Secret link) {
    return Identifiers.prefixed(
        prefix, Identifiers.derived("set-up", HexFormat.of().formatHex(link.hash())));
  }

  private static Rejection ended() {
    return Rejection.unknown(
        "invitation.ended", "R-PERM-6", "This link has been used, or its time is over.");
  }
}
