package herald.autopublish.intake;

import static org.assertj.core.api.Assertions.assertThat;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostPublished.Remote;
import herald.autopublish.post.events.PostWithheld.Reason;
import herald.platform.messaging.ContractJson;
import herald.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The service's own small records read every example of the contracts it listens to. */
class HearingFromOthersTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:05:00Z");
  private static final AccountId ACCOUNT = new AccountId("acc_0195a1b2c3d47e5f8a9b0c1d2e3f4a5b");
  private static final PostId POST = new PostId("pst_0195a1b2c3d47e5f8a9b0c1d2e3f4a5c");

  @Test
  void readsAccounts() {
    AccountConnectedV1 connected = new AccountConnectedV1(ACCOUNT, "X", "PROFILE");
    assertThat(read("herald.account.connected.v1", AccountConnectedV1.class)).isEqualTo(connected);
    assertThat(read("herald.account.reconnected.v1", AccountConnectedV1.class))
        .isEqualTo(connected);
    assertThat(read("herald.account.disconnected.v1", AccountDisconnectedV1.class))
        .isEqualTo(new AccountDisconnectedV1(ACCOUNT, AT));
  }

  @Test
  void readsAccess() {
    assertThat(read("herald.access.restricted.v1", AccountAccessV1.class))
        .isEqualTo(new AccountAccessV1(ACCOUNT, "PRIVATE", AT));
    assertThat(read("herald.access.shared.v1", AccountAccessV1.class).kind()).isEqualTo("EVERYONE");
    assertThat(read("herald.access.opened.v1", AccountAccessV1.class).account()).isEqualTo(ACCOUNT);
    assertThat(read("herald.access.closed.v1", AccessClosedV1.class))
        .isEqualTo(new AccessClosedV1(ACCOUNT));
  }

  @Test
  void readsBrandsAndPeople() {
    String brand = "brd_0195a1b2c3d47e5f8a9b0c1d2e3f4a5f";
    assertThat(read("herald.brand.assigned.v1", BrandAssignedV1.class))
        .isEqualTo(new BrandAssignedV1(ACCOUNT, brand, 1));
    assertThat(read("herald.brand.unassigned.v1", NoBrandV1.class))
        .isEqualTo(new NoBrandV1(ACCOUNT, 2));
    assertThat(read("herald.brand.declined.v1", NoBrandV1.class))
        .isEqualTo(new NoBrandV1(ACCOUNT, 1));
    assertThat(read("herald.person.described.v1", PersonDescribedV1.class))
        .isEqualTo(new PersonDescribedV1("usr_sanne", "Sanne de Vries"));
    assertThat(read("herald.user.removed.v1", UserRemovedV1.class).user()).startsWith("usr_");
  }

  @Test
  void readsDeliveries() {
    assertThat(read("herald.post.delivered.v1", PostDeliveredV1.class))
        .isEqualTo(
            new PostDeliveredV1(
                POST,
                new Remote(
                    "1763500000000000001", "http://127.0.0.1:8090/x/posts/1763500000000000001"),
                AT));
    assertThat(read("herald.post.delivery-refused.v1", PostDeliveryRefusedV1.class))
        .isEqualTo(new PostDeliveryRefusedV1(POST, "The network refused a duplicate.", true, AT));
    assertThat(read("herald.post.delivery-unknown.v1", PostDeliveryUnknownV1.class))
        .isEqualTo(
            new PostDeliveryUnknownV1(POST, "The connection was cut before the answer.", AT));
    assertThat(read("herald.post.delivery-withheld.v1", PostDeliveryWithheldV1.class))
        .isEqualTo(new PostDeliveryWithheldV1(POST, Reason.ACCESS_RESTRICTED, AT));
  }

  private <T> T read(String type, Class<T> body) {
    return ContractJson.read(Contracts.example(type).getBytes(StandardCharsets.UTF_8), body);
  }
}
