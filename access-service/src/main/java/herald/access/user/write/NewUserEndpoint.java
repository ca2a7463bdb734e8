package herald.access.user.write;

import herald.access.hub.read.overview.FindHub;
import herald.access.invitation.Invitation;
import herald.access.invitation.Inviting;
import herald.access.user.domain.AddUser;
import herald.access.user.events.Permission;
import herald.access.user.events.PersonId;
import herald.access.user.events.UserId;
import herald.access.user.read.directory.Directory;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.Position;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.IdempotencyKey;
import herald.platform.service.IdempotencyKeys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A super admin adds a person to the hub; who it is becomes a row, that they are there an event.
 */
@RestController
class NewUserEndpoint {

  private final Commands commands;
  private final Authority authority;
  private final Directory directory;
  private final FindHub hubs;
  private final People people;
  private final Inviting inviting;
  private final IdempotencyKeys keys;
  private final InstantSource clock;

  NewUserEndpoint(
      Commands commands,
      Authority authority,
      Directory directory,
      FindHub hubs,
      People people,
      Inviting inviting,
      IdempotencyKeys keys,
      InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.directory = directory;
    this.hubs = hubs;
    this.people = people;
    this.inviting = inviting;
    this.keys = keys;
    this.clock = clock;
  }

  @PostMapping("/api/users")
  ResponseEntity<Added> add(@Valid @RequestBody NewUser wanted, IdempotencyKey key, Caller caller) {
    authority.require(caller, "people.manage", null);
    Zones.require(wanted.zone());
    UserId user = new UserId(keys.id(caller, key, "usr", wanted));
    if (directory.hasAddress(caller.hub(), wanted.address(), user)) {
      throw new Rejection(
          "user.address-taken", "R-PERM-6", "Another user of the hub has this address.");
    }
    Position position = add(user, wanted, caller);
    return Answers.created(
        position,
        new Added(
            user, wanted.name(), wanted.address(), wanted.permission(), invited(user, caller)));
  }

  /** The invitation goes out once, when the user is new; by hand it can be sent again. */
  private @Nullable Invitation invited(UserId user, Caller caller) {
    return people
        .find(caller.hub(), user)
        .filter(person -> !inviting.hasInvited(caller.hub(), user))
        .map(person -> inviting.invite(caller.hub(), user, person))
        .orElse(null);
  }

  /** Nobody is described who was not added in the end. */
  private Position add(UserId user, NewUser wanted, Caller caller) {
    people.describe(
        caller.hub(),
        user,
        new People.Person(wanted.name(), wanted.address(), wanted.language(), wanted.zone()));
    try {
      return commands.send(
          new AddUser(
              user,
              new PersonId(user.value().replaceFirst("^usr", "per")),
              wanted.permission(),
              hubs.require(caller.hub()).value().edition(),
              clock.instant()),
          caller.origin());
    } catch (Rejection refused) {
      people.forget(caller.hub(), user);
      throw refused;
    }
  }

  record NewUser(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Email @Size(max = 254) String address,
      @NotNull @Pattern(regexp = "nl|en") String language,
      @NotNull String zone,
      @NotNull Permission permission) {}

  /**
   * @param invitation what became of it; nothing when the request is a repeated one
   */
  record Added(
      UserId id,
      String name,
      String address,
      Permission permission,
      @Nullable Invitation invitation) {}
}
