package herald.access.publication;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.account.events.AccessClosed;
import herald.access.account.events.AccessKind;
import herald.access.account.events.AccessOpened;
import herald.access.account.events.AccessReopened;
import herald.access.account.events.AccessRestricted;
import herald.access.account.events.AccessShared;
import herald.access.account.events.AccountAccessEvent;
import herald.access.account.events.AccountId;
import herald.access.account.events.ConnectorLeft;
import herald.access.account.events.ConnectorNamed;
import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.EditionChosen;
import herald.access.hub.events.HubEvent;
import herald.access.hub.events.HubId;
import herald.access.hub.events.HubOpened;
import herald.access.hub.events.HubRenamed;
import herald.access.hub.events.PublishingResumed;
import herald.access.hub.events.PublishingStopped;
import herald.access.team.domain.Team;
import herald.access.team.events.TeamDisbanded;
import herald.access.team.events.TeamRenamed;
import herald.access.user.events.Permission;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.access.user.events.UserRemoved;
import herald.access.user.write.People;
import herald.platform.eventstore.EventContext;
import herald.platform.kernel.Origin;
import herald.platform.messaging.Contract;
import herald.platform.messaging.ContractJson;
import herald.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What this service really tells is what the contracts say, word for word. */
class TellingTheOthersTest {

  private static final AccountId ACCOUNT = new AccountId("acc_0195a1b2c3d47e5f8a9b0c1d2e3f4a5b");
  private static final UserId SANNE = new UserId("usr_sanne");
  private static final Instant AT = Instant.parse("2026-03-02T09:05:00Z");
  private static final Origin BY_SANNE = Origin.user("hub_demo", "usr_sanne", "req_1");

  @Test
  void thatAccessWasOpened() {
    assertTold(
        "herald.access.opened.v1",
        1,
        new AccessOpened(ACCOUNT, SANNE, AccessKind.PRIVATE, List.of(SANNE), List.of(), null, AT));
  }

  @Test
  void thatAccessWasRestricted() {
    assertTold(
        "herald.access.restricted.v1",
        2,
        new AccessRestricted(ACCOUNT, AccessKind.PRIVATE, List.of(SANNE), List.of(), AT));
    assertTold(
        "herald.access.restricted.v1",
        2,
        new AccessReopened(ACCOUNT, AccessKind.PRIVATE, List.of(SANNE), List.of(), null, AT));
  }

  @Test
  void thatAccessWasShared() {
    assertTold(
        "herald.access.shared.v1",
        2,
        new AccessReopened(ACCOUNT, AccessKind.EVERYONE, List.of(), List.of(), "R-ACC-5", AT));
    Contract shared =
        AccountAccessContracts.of(new AccessShared(ACCOUNT, AT), context(2, BY_SANNE));
    assertThat(shared.type()).isEqualTo("herald.access.shared.v1");
    Contracts.assertValid(shared.type(), json(shared.body()));
  }

  @Test
  @Tag("R-CON-15")
  void thatTheConnectorIsAnother() {
    assertTold(
        "herald.access.connector-named.v1",
        context(2, Origin.automation("hub_demo", "name-connector", "evt_1")),
        new ConnectorNamed(ACCOUNT, new UserId("usr_joris"), AT));
  }

  @Test
  @Tag("R-CON-15")
  void thatTheConnectorHasLeft() {
    assertTold(
        "herald.access.connector-left.v1",
        context(3, Origin.automation("hub_demo", "drop-from-access", "evt_1")),
        new ConnectorLeft(ACCOUNT, new UserId("usr_joris"), AT));
  }

  @Test
  void thatAccessWasClosed() {
    assertTold("herald.access.closed.v1", 3, new AccessClosed(ACCOUNT, AT));
  }

  @Test
  void thatAnAutomationDidIt() {
    Origin automation = Origin.automation("hub_demo", "reopen-access", "evt_1");
    Contract told =
        AccountAccessContracts.of(
            new AccessReopened(ACCOUNT, AccessKind.EVERYONE, List.of(), List.of(), null, AT),
            context(2, automation));
    assertThat(json(told.body())).contains("\"by\":\"automation:reopen-access\"");
    Contracts.assertValid(told.type(), json(told.body()));
  }

  @Test
  void thatAUserWasAdded() {
    Contracts.assertExample(
        "herald.user.added.v1",
        json(new UserAddedV1(new UserId("usr_joris"), Permission.ACCESSIBLE_ACCOUNTS, false, AT)));
  }

  @Test
  @Tag("R-EDI-1")
  void whatAHubIsEntitledTo() {
    HubId hub = new HubId("hub_demo");
    List<AddOn> brands = List.of(AddOn.BRANDS);
    assertTold(new EditionChosen(hub, Edition.ENTERPRISE, brands, AT));
    assertTold(new HubOpened(hub, "Demo", Edition.ENTERPRISE, brands, AT));
    assertThat(HubContracts.of(new HubRenamed(hub, "Other", AT), "usr_sanne")).isEmpty();
  }

  @Test
  @Tag("R-POST-7")
  void thatPublishingStopsAndGoesOn() {
    assertTold(new PublishingStopped(new HubId("hub_demo"), AT));
    assertTold(new PublishingResumed(new HubId("hub_demo"), AT));
  }

  @Test
  @Tag("R-PERM-6")
  void whatRightsAUserHas() {
    Contracts.assertExample(
        "herald.user.rights-given.v1",
        json(
            new UserContracts.RightsGivenV1(
                new UserId("usr_joris"), Permission.OWN_ACCOUNTS, false, true, "usr_sanne", AT)));
  }

  @Test
  @Tag("R-AUD-4")
  void thatAUserWasRemovedAndIsErased() {
    List<Contract> told =
        UserContracts.removed(new UserRemoved(new UserId("usr_joris"), SANNE, AT));
    Contracts.assertExample("herald.user.removed.v1", json(told.getFirst().body()));
    assertThat(told.getLast().topic()).isEqualTo("herald.access.people");
    assertThat(told.getLast().subject()).isEqualTo("usr_joris");
    assertThat(told.getLast().body()).isNull();
  }

  @Test
  void whatATeamIs() {
    TeamId sales = new TeamId("team_sales");
    Team team =
        new Team.Formed(sales, "Sales", Set.of(new UserId("usr_joris"), new UserId("usr_fatima")));
    Contract described =
        TeamContracts.of(new TeamRenamed(sales, "Sales", AT), team, context(2, BY_SANNE));
    Contracts.assertExample("herald.team.described.v1", json(described.body()));
    Contract disbanded =
        TeamContracts.of(
            new TeamDisbanded(sales, SANNE, AT), new Team.Disbanded(sales), context(3, BY_SANNE));
    Contracts.assertExample("herald.team.disbanded.v1", json(disbanded.body()));
  }

  @Test
  void whoAUserIs() {
    Contracts.assertExample(
        "herald.person.described.v1",
        json(
            PersonDescribedV1.of(
                SANNE,
                new People.Person(
                    "Sanne de Vries", "sanne@example.org", "nl", "Europe/Amsterdam"))));
  }

  private static void assertTold(String type, long version, AccountAccessEvent event) {
    assertTold(type, context(version, BY_SANNE), event);
  }

  private static void assertTold(String type, EventContext context, AccountAccessEvent event) {
    Contract told = AccountAccessContracts.of(event, context);
    assertThat(told.type()).isEqualTo(type);
    assertThat(told.subject()).isEqualTo(ACCOUNT.value());
    Contracts.assertExample(type, json(told.body()));
  }

  private static void assertTold(HubEvent event) {
    Contract told = HubContracts.of(event, "usr_sanne").getFirst();
    assertThat(told.subject()).isEqualTo("hub_demo");
    Contracts.assertExample(told.type(), json(told.body()));
  }

  private static EventContext context(long version, Origin origin) {
    return new EventContext("hub_demo", "evt_1", 1, version, AT, origin);
  }

  private static String json(Object body) {
    return new String(ContractJson.write(body), StandardCharsets.UTF_8);
  }
}
