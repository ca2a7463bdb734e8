package herald.access;

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
import herald.access.hub.events.SuperAdminAppointed;
import herald.access.hub.events.SuperAdminDismissed;
import herald.access.team.events.TeamDisbanded;
import herald.access.team.events.TeamEvent;
import herald.access.team.events.TeamFormed;
import herald.access.team.events.TeamMembersChosen;
import herald.access.team.events.TeamRenamed;
import herald.access.user.events.AuditorAppointed;
import herald.access.user.events.AuditorDismissed;
import herald.access.user.events.InvitationAccepted;
import herald.access.user.events.Permission;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.PersonId;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserDescribed;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.access.user.events.UserRemoved;
import herald.platform.kernel.json.IdentifierModule;
import herald.platform.testing.ApprovedEvents;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once must be read forever: the approved form of each event. */
class StoredEventsTest {

  private static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");
  private static final HubId HUB = new HubId("hub_1");
  private static final UserId SANNE = new UserId("usr_sanne");
  private static final UserId DAAN = new UserId("usr_daan");
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final TeamId SALES = new TeamId("team_1");

  private final ApprovedEvents approved =
      new ApprovedEvents(JsonMapper.builder().addModule(new IdentifierModule()).build());

  @Test
  void ofAHub() {
    approved.approve(
        HubEvent.class,
        List.of(
            new HubOpened(HUB, "One", Edition.ENTERPRISE, List.of(AddOn.BRANDS), AT),
            new HubRenamed(HUB, "Two", AT),
            new EditionChosen(HUB, Edition.PROFESSIONAL, List.of(AddOn.BRANDS), AT),
            new SuperAdminAppointed(HUB, SANNE, AT),
            new SuperAdminDismissed(HUB, SANNE, AT),
            new PublishingStopped(HUB, AT),
            new PublishingResumed(HUB, AT)));
  }

  @Test
  void ofAUser() {
    approved.approve(
        UserEvent.class,
        List.of(
            new UserAdded(DAAN, new PersonId("per_daan"), Permission.DRAFT_ONLY, AT),
            new InvitationAccepted(DAAN, new PersonId("per_daan"), AT),
            new UserDescribed(DAAN, AT),
            new PermissionGiven(DAAN, Permission.ACCESSIBLE_ACCOUNTS, AT),
            new AuditorAppointed(DAAN, AT),
            new AuditorDismissed(DAAN, AT),
            new UserRemoved(DAAN, SANNE, AT)));
  }

  @Test
  void ofATeam() {
    approved.approve(
        TeamEvent.class,
        List.of(
            new TeamFormed(SALES, "Sales", List.of(DAAN, SANNE), AT),
            new TeamRenamed(SALES, "Sellers", AT),
            new TeamMembersChosen(SALES, List.of(SANNE), AT),
            new TeamDisbanded(SALES, SANNE, AT)));
  }

  @Test
  void ofAnAccountsAccess() {
    approved.approve(
        AccountAccessEvent.class,
        List.of(
            new AccessOpened(
                ACCOUNT, SANNE, AccessKind.EVERYONE, List.of(), List.of(), "R-ACC-5", AT),
            new AccessReopened(ACCOUNT, AccessKind.PRIVATE, List.of(SANNE), List.of(), null, AT),
            new AccessShared(ACCOUNT, AT),
            new AccessRestricted(
                ACCOUNT, AccessKind.SELECTED, List.of(DAAN, SANNE), List.of(SALES), AT),
            new ConnectorNamed(ACCOUNT, DAAN, AT),
            new ConnectorLeft(ACCOUNT, SANNE, AT),
            new AccessClosed(ACCOUNT, AT)));
  }
}
