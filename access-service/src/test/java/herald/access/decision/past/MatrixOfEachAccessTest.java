package herald.access.decision.past;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.account.events.AccessKind;
import herald.access.account.events.AccessOpened;
import herald.access.account.events.AccountId;
import herald.access.decision.Holding;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.hub.events.HubOpened;
import herald.access.hub.events.SuperAdminAppointed;
import herald.access.permission.Action;
import herald.access.permission.Standing;
import herald.access.permission.WrittenMatrix;
import herald.access.support.WayToAccess;
import herald.access.team.events.TeamFormed;
import herald.access.user.events.AuditorAppointed;
import herald.access.user.events.Permission;
import herald.access.user.events.PersonId;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Each line of the matrix, for each kind of access that makes its "has access" true or false, with
 * and without the right of auditors: the level and every action, from events.
 */
@Tag("A2")
@Tag("R-ACC-2")
@Tag("R-PERM-1")
@Tag("R-PERM-7")
class MatrixOfEachAccessTest {

  private static final Instant AT = Instant.EPOCH;
  private static final UserId USER = new UserId("usr_one");
  private static final UserId OTHER = new UserId("usr_other");
  private static final TeamId TEAM = new TeamId("team_one");
  private static final AccountId ACCOUNT = new AccountId("acc_one");

  @TestFactory
  Stream<DynamicTest> givesTheLevelAndTheActionsThatAreWritten() {
    return WrittenMatrix.read().rows().stream()
        .flatMap(
            row ->
                WayToAccess.of(row.access())
                    .flatMap(
                        way -> Stream.of(true, false).map(auditor -> test(row, way, auditor))));
  }

  private static DynamicTest test(WrittenMatrix.Row row, WayToAccess way, boolean auditor) {
    return DynamicTest.dynamicTest(
        row + " by " + way + (auditor ? ", auditor" : ""),
        () -> {
          Holding holding = hub(row, way, auditor).holding(USER, ACCOUNT).orElseThrow();
          assertThat(holding.level()).isEqualTo(row.level());
          Standing standing =
              new Standing(
                  holding.permission(),
                  holding.superAdmin(),
                  auditor,
                  !holding.access().isEmpty(),
                  holding.connector());
          row.allowed()
              .forEach(
                  (action, allowed) ->
                      assertThat(Action.named(action).orElseThrow().allows(standing))
                          .as(action)
                          .isEqualTo(allowed));
        });
  }

  private static HubThen hub(WrittenMatrix.Row row, WayToAccess way, boolean auditor) {
    boolean superAdmin = row.permission().equals("SUPER_ADMIN");
    HubId id = new HubId("hub_one");
    HubThen hub = new HubThen();
    hub.follow(new HubOpened(id, "One", Edition.ENTERPRISE, List.of(), AT));
    Permission own = superAdmin ? Permission.VIEW_ONLY : Permission.valueOf(row.permission());
    hub.follow(new UserAdded(USER, new PersonId("per_one"), own, AT));
    hub.follow(new UserAdded(OTHER, new PersonId("per_other"), Permission.VIEW_ONLY, AT));
    if (superAdmin) {
      hub.follow(new SuperAdminAppointed(id, USER, AT));
    }
    if (auditor) {
      hub.follow(new AuditorAppointed(USER, AT));
    }
    hub.follow(new TeamFormed(TEAM, "One", way.members(USER, OTHER), AT));
    AccessKind kind = way.kind();
    hub.follow(
        new AccessOpened(
            ACCOUNT,
            row.connector() ? USER : OTHER,
            kind,
            way.users(USER, OTHER),
            way.teams(TEAM),
            null,
            AT));
    return hub;
  }
}
