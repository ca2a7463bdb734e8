package herald.access.team.domain;

import herald.access.team.events.TeamDisbanded;
import herald.access.team.events.TeamEvent;
import herald.access.team.events.TeamFormed;
import herald.access.team.events.TeamMembersChosen;
import herald.access.team.events.TeamRenamed;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-ACC-2")
class ArrangingTeamsTest extends DeciderSpecification<TeamCommand, TeamEvent, Versioned<Team>> {

  private static final TeamId SALES = new TeamId("team_sales");
  private static final UserId SANNE = new UserId("usr_sanne");
  private static final UserId DAAN = new UserId("usr_daan");
  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

  ArrangingTeamsTest() {
    super(
        () -> Versioned.unwritten(new Team.Unwritten()),
        TeamDecider::decide,
        (state, event) -> state.after(event, Team::evolve));
  }

  @Test
  void isFormedOnce() {
    given();
    when(new FormTeam(SALES, "Sales", Set.of(SANNE, DAAN), NOW));
    then(formed(DAAN, SANNE));
    when(new FormTeam(SALES, "Sales", Set.of(SANNE, DAAN), NOW));
    thenNothing();
  }

  @Test
  void changesItsNameAndMembers() {
    given(formed(SANNE));
    when(arrange(ExpectedVersion.of(1), "Sellers", DAAN));
    then(new TeamRenamed(SALES, "Sellers", NOW), chosen(DAAN));
    when(arrange(ExpectedVersion.ANY, "Sellers", DAAN));
    thenNothing();
    when(arrange(ExpectedVersion.ANY, "Sellers"));
    then(chosen());
    when(arrange(ExpectedVersion.of(1), "Sellers"));
    thenRefused("version.mismatch", "HTTP-4");
  }

  @Test
  void losesWhoLeft() {
    given(formed(DAAN, SANNE));
    when(new DropMember(SALES, DAAN, NOW));
    then(chosen(SANNE));
    when(new DropMember(SALES, DAAN, NOW));
    thenNothing();
    given(formed(DAAN), disbanded());
    when(new DropMember(SALES, DAAN, NOW));
    thenNothing();
  }

  @Test
  @Tag("R-ACC-4")
  void isDisbandedForGood() {
    given(formed(DAAN));
    when(new DisbandTeam(SALES, SANNE, ExpectedVersion.ANY, NOW));
    then(disbanded());
    when(new DisbandTeam(SALES, SANNE, ExpectedVersion.ANY, NOW));
    thenNothing();
    when(new FormTeam(SALES, "Sales", Set.of(), NOW));
    thenNothing();
    when(arrange(ExpectedVersion.ANY, "Sales"));
    thenRefused("team.unknown", "R-PERM-6");
  }

  @Test
  void isUnknownBeforeItIsFormed() {
    given();
    when(arrange(ExpectedVersion.ANY, "Sales"));
    thenRefused("team.unknown", "R-PERM-6");
    when(new DisbandTeam(SALES, SANNE, ExpectedVersion.ANY, NOW));
    thenRefused("team.unknown", "R-PERM-6");
  }

  private static TeamCommand arrange(ExpectedVersion expected, String name, UserId... members) {
    return new ArrangeTeam(SALES, name, Set.of(members), expected, NOW);
  }

  private static TeamEvent formed(UserId... members) {
    return new TeamFormed(SALES, "Sales", List.of(members), NOW);
  }

  private static TeamEvent chosen(UserId... members) {
    return new TeamMembersChosen(SALES, List.of(members), NOW);
  }

  private static TeamEvent disbanded() {
    return new TeamDisbanded(SALES, SANNE, NOW);
  }
}
