package herald.access.intake;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.account.domain.Network;
import herald.access.account.domain.ReportingScope;
import herald.access.account.events.AccountId;
import herald.access.user.events.UserId;
import herald.platform.messaging.ContractJson;
import herald.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** This service's own small records read what the account service tells. */
class HearingOfAccountsTest {

  private static final AccountId ACCOUNT = new AccountId("acc_0195a1b2c3d47e5f8a9b0c1d2e3f4a5b");
  private static final Instant AT = Instant.parse("2026-03-02T09:05:00Z");

  @Test
  void connected() {
    assertThat(read("herald.account.connected.v1", AccountConnected.class))
        .isEqualTo(
            new AccountConnected(
                ACCOUNT, Network.X, ReportingScope.ALL_SOURCES, true, new UserId("usr_sanne"), AT));
  }

  @Test
  void reconnected() {
    assertThat(read("herald.account.reconnected.v1", AccountReconnected.class))
        .isEqualTo(new AccountReconnected(ACCOUNT, Network.X, ReportingScope.ALL_SOURCES, AT));
  }

  @Test
  void handedOver() {
    assertThat(read("herald.account.connector-handed-over.v1", ConnectorHandedOver.class))
        .isEqualTo(new ConnectorHandedOver(ACCOUNT, new UserId("usr_joris"), AT));
  }

  @Test
  void disconnected() {
    assertThat(read("herald.account.disconnected.v1", AccountDisconnected.class))
        .isEqualTo(new AccountDisconnected(ACCOUNT, AT));
  }

  private static <T> T read(String type, Class<T> record) {
    return ContractJson.read(Contracts.example(type).getBytes(StandardCharsets.UTF_8), record);
  }
}
