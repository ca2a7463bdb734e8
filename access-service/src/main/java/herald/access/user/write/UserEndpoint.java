package herald.access.user.write;

import herald.access.hub.domain.AppointSuperAdmin;
import herald.access.hub.domain.DismissSuperAdmin;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.hub.read.overview.FindHub;
import herald.access.user.domain.AppointAuditor;
import herald.access.user.domain.DismissAuditor;
import herald.access.user.domain.GivePermission;
import herald.access.user.domain.RemoveUser;
import herald.access.user.events.Permission;
import herald.access.user.events.UserId;
import herald.access.user.read.directory.Directory;
import herald.access.user.read.directory.UserView;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Stale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Super admins add people to the hub, give and take their rights, and remove them (R-PERM-6). */
@RestController
@RequestMapping("/api/users")
class UserEndpoint {

  private final Commands commands;
  private final Authority authority;
  private final Directory directory;
  private final FindHub hubs;
  private final InstantSource clock;

  UserEndpoint(
      Commands commands,
      Authority authority,
      Directory directory,
      FindHub hubs,
      InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.directory = directory;
    this.hubs = hubs;
    this.clock = clock;
  }

  @PutMapping("/{user}/permission")
  ResponseEntity<Void> give(
      @PathVariable UserId user,
      @Valid @RequestBody PermissionChoice choice,
      ExpectedVersion expected,
      Caller caller) {
    enter(user, caller);
    Edition edition = hubs.require(caller.hub()).value().edition();
    return send(
        new GivePermission(user, choice.permission(), edition, expected, clock.instant()),
        user,
        UserView.Versions::user,
        caller);
  }

  @PutMapping("/{user}/super-admin")
  ResponseEntity<Void> superAdmin(
      @PathVariable UserId user,
      @Valid @RequestBody SuperAdminChoice choice,
      ExpectedVersion expected,
      Caller caller) {
    enter(user, caller);
    HubId hub = new HubId(caller.hub());
    Instant now = clock.instant();
    return send(
        choice.superAdmin()
            ? new AppointSuperAdmin(hub, user, expected, now)
            : new DismissSuperAdmin(hub, user, expected, now),
        user,
        UserView.Versions::hub,
        caller);
  }

  @PutMapping("/{user}/auditor")
  ResponseEntity<Void> auditor(
      @PathVariable UserId user,
      @Valid @RequestBody AuditorChoice choice,
      ExpectedVersion expected,
      Caller caller) {
    enter(user, caller);
    Instant now = clock.instant();
    return send(
        choice.auditor()
            ? new AppointAuditor(user, expected, now)
            : new DismissAuditor(user, expected, now),
        user,
        UserView.Versions::user,
        caller);
  }

  @DeleteMapping("/{user}")
  ResponseEntity<Void> remove(@PathVariable UserId user, ExpectedVersion expected, Caller caller) {
    enter(user, caller);
    return send(
        new RemoveUser(
            user, new HubId(caller.hub()), new UserId(caller.user()), expected, clock.instant()),
        user,
        UserView.Versions::user,
        caller);
  }

  private void enter(UserId user, Caller caller) {
    authority.require(caller, "people.manage", null);
    directory.require(caller.hub(), user.value());
  }

  /**
   * @param version of the user's or of the hub's, whichever stream the command is for
   */
  private ResponseEntity<Void> send(
      Command command, UserId user, ToLongFunction<UserView.Versions> version, Caller caller) {
    return Stale.tellingOf(
        () -> now(user, version, caller),
        () -> Answers.accepted(commands.sendVersioned(command, caller.origin())));
  }

  private Versioned<UserView> now(
      UserId user, ToLongFunction<UserView.Versions> version, Caller caller) {
    long hub = hubs.require(caller.hub()).version();
    UserView found = UserView.whole(directory.require(caller.hub(), user.value()), hub);
    return new Versioned<>(found, version.applyAsLong(Objects.requireNonNull(found.versions())));
  }

  record PermissionChoice(@NotNull Permission permission) {}

  record SuperAdminChoice(@NotNull Boolean superAdmin) {}

  record AuditorChoice(@NotNull Boolean auditor) {}
}
