package herald.account.publication;

import static org.assertj.core.api.Assertions.assertThat;

import herald.account.defaults.events.DefaultSet;
import herald.account.defaults.events.DefaultUnset;
import herald.account.delivery.events.Content;
import herald.account.delivery.events.DeliveryOutcomeUnknown;
import herald.account.delivery.events.DeliveryPostponed;
import herald.account.delivery.events.DeliveryRefused;
import herald.account.delivery.events.DeliveryRequested;
import herald.account.delivery.events.DeliveryWithheld;
import herald.account.delivery.events.PostDelivered;
import herald.account.id.AccountId;
import herald.account.id.BrandId;
import herald.account.id.DefaultsId;
import herald.account.id.PostId;
import herald.account.id.UserId;
import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Profile;
import herald.account.network.Reporting;
import herald.account.socialaccount.events.AccountConnected;
import herald.account.socialaccount.events.AccountDisconnected;
import herald.account.socialaccount.events.AccountReconnected;
import herald.account.socialaccount.events.AuthorizationLost;
import herald.account.socialaccount.events.ConnectorHandedOver;
import herald.account.socialaccount.events.ConnectorLeft;
import herald.platform.eventstore.EventContext;
import herald.platform.kernel.Origin;
import herald.platform.messaging.Contract;
import herald.platform.messaging.ContractJson;
import herald.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each contract of the service is what its schema and its example say. */
class TellingOthersTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:05:00Z");
  private static final AccountId ACCOUNT = new AccountId("acc_0195a1b2c3d47e5f8a9b0c1d2e3f4a5b");
  private static final PostId POST = new PostId("pst_0195a1b2c3d47e5f8a9b0c1d2e3f4a5c");
  private static final UserId SANNE = new UserId("usr_sanne");
  private static final Profile NORTHWIND =
      new Profile(
          Network.X, AccountKind.PROFILE, "1", "Northwind", "@northwind", "https://x.com/n", null);
  private static final EventContext CONTEXT =
      new EventContext(
          "hub_demo", "evt_1", 1, 1, AT, Origin.user("hub_demo", "usr_sanne", "req_1"));

  private final AccountPublication publication = new AccountPublication();

  @Test
  void tellsOfConnections() {
    toldAsInTheExample(
        "herald.account.connected.v1",
        new AccountConnected(
            ACCOUNT, NORTHWIND, SANNE, true, Reporting.ALL_SOURCES, null, 1, AT, AT));
    toldAsInTheExample(
        "herald.account.reconnected.v1",
        new AccountReconnected(
            ACCOUNT,
            NORTHWIND,
            SANNE,
            true,
            Reporting.ALL_SOURCES,
            new BrandId("brd_0195a1b2c3d47e5f8a9b0c1d2e3f4a5f"),
            2,
            AT,
            SANNE,
            AT));
    toldAsInTheExample(
        "herald.account.disconnected.v1", new AccountDisconnected(ACCOUNT, 2, SANNE, AT));
    toldAsInTheExample(
        "herald.account.authorization-lost.v1",
        new AuthorizationLost(ACCOUNT, 2, "401 Unauthorized", AT));
    toldAsInTheExample(
        "herald.account.connector-handed-over.v1",
        new ConnectorHandedOver(ACCOUNT, new UserId("usr_joris"), SANNE, AT));
  }

  @Test
  @Tag("R-CON-15")
  void tellsOfAReconnectionWithoutAConnector() {
    AccountReconnected event =
        new AccountReconnected(
            ACCOUNT, NORTHWIND, null, true, Reporting.ALL_SOURCES, null, 2, AT, SANNE, AT);
    String body =
        new String(
            ContractJson.write(Objects.requireNonNull(told(event).getFirst().body())),
            StandardCharsets.UTF_8);
    assertThat(body).contains("\"connector\":null");
    Contracts.assertValid("herald.account.reconnected.v1", body);
  }

  @Test
  void tellsOfDefaults() {
    DefaultsId defaults = DefaultsId.of("hub_demo");
    toldAsInTheExample(
        "herald.account.default-set.v1", new DefaultSet(defaults, ACCOUNT, Network.X, SANNE, AT));
    toldAsInTheExample(
        "herald.account.default-unset.v1",
        new DefaultUnset(defaults, ACCOUNT, DefaultUnset.Reason.SWITCHED_OFF, SANNE, AT));
  }

  @Test
  void tellsOfDeliveries() {
    toldAsInTheExample(
        "herald.post.delivered.v1",
        new PostDelivered(
            POST,
            ACCOUNT,
            "1763500000000000001",
            "http://127.0.0.1:8090/x/posts/1763500000000000001",
            AT));
    toldAsInTheExample(
        "herald.post.delivery-refused.v1",
        new DeliveryRefused(POST, ACCOUNT, "DUPLICATE", "The network refused a duplicate.", AT));
    toldAsInTheExample(
        "herald.post.delivery-unknown.v1",
        new DeliveryOutcomeUnknown(POST, ACCOUNT, "The connection was cut before the answer.", AT));
    toldAsInTheExample(
        "herald.post.delivery-withheld.v1",
        new DeliveryWithheld(POST, ACCOUNT, DeliveryWithheld.Reason.ACCESS_RESTRICTED, AT));
  }

  @Test
  void keepsTheRestToItself() {
    assertThat(told(new ConnectorLeft(ACCOUNT, SANNE, AT))).isEmpty();
    assertThat(told(new DeliveryPostponed(POST, ACCOUNT, 1, "429", AT, AT))).isEmpty();
    Content content = new Content("T", null, null, null, null);
    assertThat(told(new DeliveryRequested(POST, ACCOUNT, null, content, AT, AT))).isEmpty();
  }

  private List<Contract> told(Object event) {
    return publication.contractsOf(event, CONTEXT);
  }

  private void toldAsInTheExample(String type, Object event) {
    List<Contract> told = told(event);
    assertThat(told).extracting(Contract::type).containsExactly(type);
    String body =
        new String(
            ContractJson.write(Objects.requireNonNull(told.getFirst().body())),
            StandardCharsets.UTF_8);
    Contracts.assertExample(type, body);
    assertThat(body).contains(told.getFirst().subject());
  }
}
