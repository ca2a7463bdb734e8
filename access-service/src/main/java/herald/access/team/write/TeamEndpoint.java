package herald.access.team.write;

import herald.access.team.domain.ArrangeTeam;
import herald.access.team.domain.DisbandTeam;
import herald.access.team.domain.FormTeam;
import herald.access.team.domain.TeamCommand;
import herald.access.team.read.teams.FindTeams;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.access.user.read.directory.Directory;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.Position;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.IdempotencyKey;
import herald.platform.service.IdempotencyKeys;
import herald.platform.service.Stale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Super admins form teams, choose who is in them, and disband them (R-PERM-6). */
@RestController
class TeamEndpoint {

  private final Commands commands;
  private final Authority authority;
  private final Directory directory;
  private final FindTeams teams;
  private final IdempotencyKeys keys;
  private final InstantSource clock;

  TeamEndpoint(
      Commands commands,
      Authority authority,
      Directory directory,
      FindTeams teams,
      IdempotencyKeys keys,
      InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.directory = directory;
    this.teams = teams;
    this.keys = keys;
    this.clock = clock;
  }

  @PostMapping("/api/teams")
  ResponseEntity<Formed> form(
      @Valid @RequestBody Composition wanted, IdempotencyKey key, Caller caller) {
    enter(wanted, caller);
    TeamId team = new TeamId(keys.id(caller, key, "team", wanted));
    Position position =
        commands.send(
            new FormTeam(team, wanted.name(), wanted.members(), clock.instant()), caller.origin());
    return Answers.created(position, new Formed(team, wanted.name(), wanted.members()));
  }

  @PutMapping("/api/teams/{team}")
  ResponseEntity<Void> arrange(
      @PathVariable TeamId team,
      @Valid @RequestBody Composition wanted,
      ExpectedVersion expected,
      Caller caller) {
    enter(wanted, caller);
    return send(
        new ArrangeTeam(team, wanted.name(), wanted.members(), expected, clock.instant()), caller);
  }

  @DeleteMapping("/api/teams/{team}")
  ResponseEntity<Void> disband(@PathVariable TeamId team, ExpectedVersion expected, Caller caller) {
    authority.require(caller, "people.manage", null);
    return send(
        new DisbandTeam(team, new UserId(caller.user()), expected, clock.instant()), caller);
  }

  private ResponseEntity<Void> send(TeamCommand command, Caller caller) {
    return Stale.tellingOf(
        () -> now(caller.hub(), command.team()),
        () -> Answers.accepted(commands.sendVersioned(command, caller.origin())));
  }

  private Versioned<FindTeams.TeamView> now(String hub, TeamId team) {
    FindTeams.TeamView found =
        teams
            .find(hub, team)
            .orElseThrow(
                () -> Rejection.unknown("team.unknown", "R-PERM-6", "There is no such team."));
    return new Versioned<>(found, found.version());
  }

  private void enter(Composition wanted, Caller caller) {
    authority.require(caller, "people.manage", null);
    directory.requireUsers(caller.hub(), "members", wanted.members(), "R-PERM-6");
  }

  /** A team's name and all of its members. */
  record Composition(
      @NotBlank @Size(max = 100) String name,
      @NotNull @Size(max = 1000) Set<@NotNull UserId> members) {}

  record Formed(TeamId id, String name, Set<UserId> members) {}
}
