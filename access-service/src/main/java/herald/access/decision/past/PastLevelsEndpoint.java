package herald.access.decision.past;

import herald.access.account.domain.AccountAccess;
import herald.access.account.events.AccessKind;
import herald.access.account.events.AccountId;
import herald.access.decision.Holding;
import herald.access.decision.past.LevelChanges.Had;
import herald.access.hub.domain.Hub;
import herald.access.hub.events.HubEvent;
import herald.access.team.domain.Team;
import herald.access.team.events.TeamEvent;
import herald.access.user.domain.User;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.access.user.read.directory.Directory;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.audit.AuditedEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who could do what with an account at a moment: for super admins and auditors (R-AUD-5). */
@RestController
class PastLevelsEndpoint {

  private final Authority authority;
  private final History history;
  private final Directory directory;
  private final InstantSource clock;
  private final Set<EventFamily<?, ?>> people;

  PastLevelsEndpoint(
      Authority authority,
      History history,
      Directory directory,
      InstantSource clock,
      EventFamily<Hub, HubEvent> hubs,
      EventFamily<User, UserEvent> users,
      EventFamily<Team, TeamEvent> teams) {
    this.authority = authority;
    this.history = history;
    this.directory = directory;
    this.clock = clock;
    this.people = Set.of(hubs, users, teams);
  }

  /**
   * @param at now, if none is asked for
   */
  @GetMapping("/api/audit/decisions")
  PastLevels levels(
      @RequestParam AccountId account,
      @RequestParam(required = false) @Nullable Instant at,
      Caller caller) {
    authority.require(caller, "audit.read", null);
    Instant moment = at == null ? clock.instant() : at;
    LevelChanges changes = new LevelChanges(account);
    history.walk(
        caller.hub(),
        people,
        account.value(),
        event -> {
          if (!event.at().isAfter(moment)) {
            changes.follow(event);
          }
        });
    Map<UserId, String> names = directory.names(caller.hub());
    return new PastLevels(
        account.value(),
        moment,
        access(changes.access()),
        changes.all().stream().map(had -> PastLevel.of(had, names)).toList());
  }

  private static @Nullable AccessKind access(AccountAccess access) {
    return switch (access) {
      case AccountAccess.Unwritten unknown ->
          throw Rejection.unknown("account.unknown", "R-AUD-5", "There was no such account then.");
      case AccountAccess.Open open -> open.access().kind();
      case AccountAccess.Closed closed -> null;
    };
  }

  /**
   * @param access null while it was not connected; then nobody had a level on it
   */
  record PastLevels(
      String account, Instant at, @Nullable AccessKind access, List<PastLevel> users) {}

  /**
   * @param user by today's name, if they still have one
   * @param rule the matrix's rule that gives the level
   * @param change what happened last that gave them this level instead of another one
   */
  record PastLevel(Holding user, String rule, AuditedEvent change) {
    static PastLevel of(Had had, Map<UserId, String> names) {
      Holding user = had.holding().named(names.get(new UserId(had.holding().id())));
      return new PastLevel(user, user.rule(), AuditedEvent.of(had.change()));
    }
  }
}
