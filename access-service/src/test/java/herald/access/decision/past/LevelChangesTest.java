package herald.access.decision.past;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.account.events.AccessClosed;
import herald.access.account.events.AccessKind;
import herald.access.account.events.AccessOpened;
import herald.access.account.events.AccessReopened;
import herald.access.account.events.AccessRestricted;
import herald.access.account.events.AccessShared;
import herald.access.account.events.AccountId;
import herald.access.account.events.ConnectorNamed;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.hub.events.HubOpened;
import herald.access.hub.events.SuperAdminAppointed;
import herald.access.hub.events.SuperAdminDismissed;
import herald.access.permission.Level;
import herald.access.team.events.TeamDisbanded;
import herald.access.team.events.TeamFormed;
import herald.access.team.events.TeamMembersChosen;
import herald.access.user.events.Permission;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.PersonId;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserId;
import herald.access.user.events.UserRemoved;
import herald.platform.eventstore.StoredEvent;
import herald.platform.kernel.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUD-5")
class LevelChangesTest {

  private static final Instant AT = Instant.EPOCH;
  private static final HubId HUB = new HubId("hub_a");
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final UserId SANNE = new UserId("usr_sanne");
  private static final UserId JORIS = new UserId("usr_joris");
  private static final UserId DAAN = new UserId("usr_daan");
  private static final TeamId TEAM = new TeamId("team_1");

  private final LevelChanges changes = new LevelChanges(ACCOUNT);
  private long position;

  /** At the positions 1 to 6. */
  @BeforeEach
  void aHubOfThreeUsersAndATeam() {
    then(new HubOpened(HUB, "A", Edition.ENTERPRISE, List.of(), AT));
    then(new UserAdded(SANNE, new PersonId("per_sanne"), Permission.VIEW_ONLY, AT));
    then(new SuperAdminAppointed(HUB, SANNE, AT));
    then(new UserAdded(JORIS, new PersonId("per_joris"), Permission.ACCESSIBLE_ACCOUNTS, AT));
    then(new UserAdded(DAAN, new PersonId("per_daan"), Permission.DRAFT_ONLY, AT));
    then(new TeamFormed(TEAM, "Web", List.of(DAAN), AT));
  }

  private void then(Object event) {
    position++;
    changes.follow(
        new StoredEvent(
            position,
            "hub_a",
            "stream",
            "type",
            1,
            "evt_" + position,
            "name",
            1,
            AT,
            Origin.user("hub_a", "usr_sanne", "req"),
            event));
  }

  private void opened(AccessKind kind, List<UserId> users, List<TeamId> teams) {
    then(new AccessOpened(ACCOUNT, JORIS, kind, users, teams, null, AT));
  }

  /** User → level since position. */
  private Map<String, String> levels() {
    return changes.all().stream()
        .collect(
            Collectors.toMap(
                had -> had.holding().id(),
                had -> had.holding().level() + " since " + had.change().position()));
  }

  private String of(UserId user) {
    return levels().get(user.value());
  }

  @Test
  void nobodyHasALevelBeforeTheAccountIsConnected() {
    assertThat(changes.all()).isEmpty();
  }

  @Test
  void theConnectionGivesEverybodyTheirFirstLevel() {
    opened(AccessKind.EVERYONE, List.of(), List.of());
    assertThat(levels())
        .containsOnly(
            Map.entry("usr_sanne", "FULL since 7"),
            Map.entry("usr_joris", "FULL since 7"),
            Map.entry("usr_daan", "DRAFT since 7"));
  }

  @Test
  void whoKeepsTheirLevelThroughAChangeHasItSinceBefore() {
    opened(AccessKind.EVERYONE, List.of(), List.of());
    then(new AccessRestricted(ACCOUNT, AccessKind.PRIVATE, List.of(JORIS), List.of(), AT));
    assertThat(levels())
        .containsOnly(
            Map.entry("usr_sanne", "FULL since 7"),
            Map.entry("usr_joris", "FULL since 7"),
            Map.entry("usr_daan", "NONE since 8"));
    then(new AccessShared(ACCOUNT, AT));
    assertThat(of(DAAN)).isEqualTo("DRAFT since 9");
    assertThat(of(JORIS)).isEqualTo("FULL since 7");
  }

  @Test
  void teamsGiveAndTakeLevels() {
    opened(AccessKind.PRIVATE, List.of(JORIS), List.of());
    then(new AccessRestricted(ACCOUNT, AccessKind.SELECTED, List.of(), List.of(TEAM), AT));
    assertThat(of(DAAN)).isEqualTo("DRAFT since 8");
    assertThat(of(JORIS)).as("the connector keeps its name").isEqualTo("NAME since 8");
    then(new TeamMembersChosen(TEAM, List.of(JORIS), AT));
    assertThat(of(DAAN)).isEqualTo("NONE since 9");
    assertThat(of(JORIS)).isEqualTo("FULL since 9");
    then(new TeamDisbanded(TEAM, SANNE, AT));
    assertThat(of(JORIS)).isEqualTo("NAME since 10");
  }

  @Test
  void permissionsAndSuperAdminsRightsChangeLevels() {
    opened(AccessKind.EVERYONE, List.of(), List.of());
    then(new PermissionGiven(DAAN, Permission.VIEW_ONLY, AT));
    assertThat(of(DAAN)).isEqualTo("VIEW since 8");
    then(new SuperAdminDismissed(HUB, SANNE, AT));
    assertThat(of(SANNE)).isEqualTo("VIEW since 9");
    then(new SuperAdminAppointed(HUB, DAAN, AT));
    assertThat(of(DAAN)).isEqualTo("FULL since 10");
  }

  @Test
  void theConnectorsRoleIsHandedOver() {
    opened(AccessKind.PRIVATE, List.of(SANNE), List.of());
    assertThat(of(JORIS)).isEqualTo("NAME since 7");
    then(new ConnectorNamed(ACCOUNT, SANNE, AT));
    assertThat(of(JORIS)).isEqualTo("NONE since 8");
  }

  @Test
  void whoWasRemovedHasNothingAndWhoIsAddedLaterBeginsThen() {
    opened(AccessKind.EVERYONE, List.of(), List.of());
    then(new UserRemoved(DAAN, SANNE, AT));
    assertThat(levels()).doesNotContainKey("usr_daan");
    UserId fatima = new UserId("usr_fatima");
    then(new UserAdded(fatima, new PersonId("per_f"), Permission.OWN_ACCOUNTS, AT));
    assertThat(of(fatima)).isEqualTo("VIEW since 9");
  }

  @Test
  void whileItIsDisconnectedNobodyHasALevel() {
    opened(AccessKind.EVERYONE, List.of(), List.of());
    then(new AccessClosed(ACCOUNT, AT));
    assertThat(changes.all()).isEmpty();
    then(new AccessReopened(ACCOUNT, AccessKind.EVERYONE, List.of(), List.of(), null, AT));
    assertThat(of(JORIS)).isEqualTo("FULL since 9");
  }

  @Test
  void otherAccountsDoNotMatter() {
    opened(AccessKind.EVERYONE, List.of(), List.of());
    then(new AccessClosed(new AccountId("acc_2"), AT));
    assertThat(of(DAAN)).isEqualTo("DRAFT since 7");
  }

  @Test
  void theHighestLevelsComeFirstWithWhatGivesThem() {
    opened(AccessKind.SELECTED, List.of(JORIS), List.of(TEAM));
    assertThat(changes.all())
        .extracting(had -> had.holding().level())
        .containsExactly(Level.FULL, Level.FULL, Level.DRAFT);
    assertThat(changes.all().getFirst().holding().access().getFirst().kind()).isEqualTo("USER");
    assertThat(changes.all().getLast().holding().access().getFirst().team().name())
        .isEqualTo("Web");
    assertThat(changes.all())
        .extracting(had -> had.holding().rule())
        .containsExactly("R-PERM-1", "R-ACC-2", "R-PERM-2");
  }
}
