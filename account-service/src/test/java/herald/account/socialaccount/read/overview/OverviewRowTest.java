package herald.account.socialaccount.read.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import herald.account.socialaccount.read.overview.AccountOverview.AutoPublishing;
import herald.account.socialaccount.read.overview.AccountOverview.Health;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OverviewRowTest {

  private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
  private static final Map<String, String> ROW =
      Map.of(
          "account", "acc_1",
          "network", "X",
          "kind", "PROFILE",
          "access_kind", "EVERYONE",
          "reporting", "ALL_SOURCES");

  @Test
  @Tag("R-AUTO-2")
  void allowsAutoPublishingWhereEveryoneHasAccess() throws SQLException {
    assertThat(autoPublishing("CONNECTED")).isEqualTo(new AutoPublishing(true, null, List.of()));
  }

  @Test
  @Tag("R-CON-11")
  void allowsNoAutoPublishingOnceDisconnected() throws SQLException {
    assertThat(autoPublishing("DISCONNECTED"))
        .isEqualTo(new AutoPublishing(false, "R-CON-11", List.of()));
  }

  @Test
  @Tag("R-CON-8")
  void countsXsNinetyDaysFromTheLastUse() throws SQLException {
    AccountOverview unused = overview("X", 3, null);
    assertThat(unused.health()).isEqualTo(Health.EXPIRING);
    assertThat(unused.authorizedUntil()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    AccountOverview used = overview("X", 3, 10);
    assertThat(used.health()).isEqualTo(Health.OK);
    assertThat(used.authorizedUntil()).isEqualTo(NOW.plus(Duration.ofDays(80)));
    assertThat(overview("X", -1, 85).health()).isEqualTo(Health.EXPIRING);
    assertThat(overview("X", -1, 91).health()).isEqualTo(Health.LOST);
    assertThat(overview("X", 90, 10).authorizedUntil()).isEqualTo(NOW.plus(Duration.ofDays(90)));
  }

  @Test
  @Tag("R-CON-8")
  void countsFacebooksNinetyDaysFromTheConsentHoweverMuchItIsUsed() throws SQLException {
    AccountOverview used = overview("FACEBOOK", 3, 1);
    assertThat(used.health()).isEqualTo(Health.EXPIRING);
    assertThat(used.authorizedUntil()).isEqualTo(NOW.plus(Duration.ofDays(3)));
  }

  private static AutoPublishing autoPublishing(String state) throws SQLException {
    ResultSet row = row("X", 30, null);
    when(row.getString("state")).thenReturn(state);
    return new OverviewRow(() -> NOW).map(row).autoPublishing();
  }

  private static AccountOverview overview(String network, int daysLeft, @Nullable Integer usedAgo)
      throws SQLException {
    return new OverviewRow(() -> NOW).map(row(network, daysLeft, usedAgo));
  }

  private static ResultSet row(String network, int daysLeft, @Nullable Integer usedAgo)
      throws SQLException {
    OffsetDateTime now = NOW.atOffset(ZoneOffset.UTC);
    ResultSet row = mock();
    when(row.getString(any(String.class))).thenAnswer(call -> ROW.get(call.getArgument(0)));
    when(row.getString("network")).thenReturn(network);
    when(row.getString("state")).thenReturn("CONNECTED");
    when(row.getObject("authorized_until", OffsetDateTime.class))
        .thenReturn(now.plusDays(daysLeft));
    when(row.getObject("used_at", OffsetDateTime.class))
        .thenReturn(usedAgo == null ? null : now.minusDays(usedAgo));
    return row;
  }
}
