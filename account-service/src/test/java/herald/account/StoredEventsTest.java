package herald.account;

import herald.account.defaults.events.DefaultSet;
import herald.account.defaults.events.DefaultUnset;
import herald.account.defaults.events.DefaultsEvent;
import herald.account.delivery.events.Content;
import herald.account.delivery.events.DeliveryEvent;
import herald.account.delivery.events.DeliveryOutcomeUnknown;
import herald.account.delivery.events.DeliveryPostponed;
import herald.account.delivery.events.DeliveryRefused;
import herald.account.delivery.events.DeliveryRequested;
import herald.account.delivery.events.DeliveryStarted;
import herald.account.delivery.events.DeliveryWithheld;
import herald.account.delivery.events.PostDelivered;
import herald.account.id.AccountId;
import herald.account.id.BrandId;
import herald.account.id.DefaultsId;
import herald.account.id.PostId;
import herald.account.id.UserId;
import herald.account.network.AccountKind;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.account.network.Profile;
import herald.account.network.Reporting;
import herald.account.presence.domain.ClaimPresence;
import herald.account.presence.events.NetworkPresenceEvent;
import herald.account.presence.events.PresenceClaimed;
import herald.account.socialaccount.events.AccountConnected;
import herald.account.socialaccount.events.AccountDisconnected;
import herald.account.socialaccount.events.AccountReconnected;
import herald.account.socialaccount.events.AuthorizationLost;
import herald.account.socialaccount.events.ConnectorHandedOver;
import herald.account.socialaccount.events.ConnectorLeft;
import herald.account.socialaccount.events.SocialAccountEvent;
import herald.platform.kernel.json.IdentifierModule;
import herald.platform.testing.ApprovedEvents;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of each event stays readable forever. */
@Tag("R-AUD-2")
class StoredEventsTest {

  private static final Instant AT = Instant.parse("2026-03-03T09:15:00Z");
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final PostId POST = new PostId("pst_1");
  private static final UserId SANNE = new UserId("usr_sanne");
  private static final Profile BLOOM =
      new Profile(
          Network.X, AccountKind.PROFILE, "42", "Bloom", "@bloom", "https://x.com/bloom", null);

  private final ApprovedEvents approved =
      new ApprovedEvents(JsonMapper.builder().addModule(new IdentifierModule()).build());

  @Test
  void ofAccounts() {
    approved.approve(
        SocialAccountEvent.class,
        List.of(
            new AccountConnected(
                ACCOUNT,
                BLOOM,
                SANNE,
                true,
                Reporting.ALL_SOURCES,
                new BrandId("brd_1"),
                1,
                AT,
                AT),
            new AccountReconnected(
                ACCOUNT, BLOOM, SANNE, true, Reporting.HERALD_ONLY, null, 2, AT, SANNE, AT),
            new AuthorizationLost(ACCOUNT, 2, "401", AT),
            new ConnectorHandedOver(ACCOUNT, new UserId("usr_joris"), SANNE, AT),
            new ConnectorLeft(ACCOUNT, SANNE, AT),
            new AccountDisconnected(ACCOUNT, 2, SANNE, AT)));
  }

  @Test
  void ofPresences() {
    approved.approve(
        NetworkPresenceEvent.class,
        List.of(
            new PresenceClaimed(
                ClaimPresence.presenceOf("hub_1", Network.X, "42"), Network.X, "42", ACCOUNT, AT)));
  }

  @Test
  void ofDefaults() {
    DefaultsId defaults = DefaultsId.of("hub_1");
    approved.approve(
        DefaultsEvent.class,
        List.of(
            new DefaultSet(defaults, ACCOUNT, Network.X, SANNE, AT),
            new DefaultUnset(defaults, ACCOUNT, DefaultUnset.Reason.REPLACED, SANNE, AT)));
  }

  @Test
  void ofDeliveries() {
    approved.approve(
        DeliveryEvent.class,
        List.of(
            new DeliveryRequested(
                POST,
                ACCOUNT,
                SANNE,
                new Content("Tulips", "How to plant", "https://b.com/1", null, null),
                AT,
                AT),
            new DeliveryStarted(
                POST, ACCOUNT, Network.FACEBOOK, 1, new Message("Tulips", "https://b.com/1"), AT),
            new PostDelivered(POST, ACCOUNT, "9", "https://x.com/i/status/9", AT),
            new DeliveryPostponed(POST, ACCOUNT, 1, "429", AT, AT),
            new DeliveryRefused(POST, ACCOUNT, "DUPLICATE", "Said before.", AT),
            new DeliveryOutcomeUnknown(POST, ACCOUNT, "Cut off.", AT),
            new DeliveryWithheld(POST, ACCOUNT, DeliveryWithheld.Reason.DISCONNECTED, AT)));
  }
}
