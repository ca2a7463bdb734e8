package herald.brand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import herald.brand.AccountId;
import herald.brand.BrandId;
import herald.platform.messaging.ContractJson;
import herald.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the account service tells can be read here. */
class ReadingContractsTest {

  @Test
  void connectedAndReconnected() {
    assertThat(read("herald.account.connected.v1")).isEqualTo(connected(null));
    assertThat(read("herald.account.reconnected.v1"))
        .isEqualTo(connected(new BrandId("brd_0195a1b2c3d47e5f8a9b0c1d2e3f4a5f")));
  }

  private static AccountConnected connected(@Nullable BrandId brand) {
    return new AccountConnected(
        new AccountId("acc_0195a1b2c3d47e5f8a9b0c1d2e3f4a5b"),
        brand,
        Instant.parse("2026-03-02T09:05:00Z"));
  }

  private static AccountConnected read(String type) {
    return ContractJson.read(
        Contracts.example(type).getBytes(StandardCharsets.UTF_8), AccountConnected.class);
  }
}
