package herald.account.socialaccount.read.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import herald.account.socialaccount.read.overview.AccountOverview.AutoPublishing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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

  private static AutoPublishing autoPublishing(String state) throws SQLException {
    ResultSet row = mock();
    when(row.getString(any(String.class))).thenAnswer(call -> ROW.get(call.getArgument(0)));
    when(row.getString("state")).thenReturn(state);
    when(row.getObject(any(String.class), eq(OffsetDateTime.class)))
        .thenReturn(NOW.atOffset(ZoneOffset.UTC).plusDays(30));
    return new OverviewRow(() -> NOW).map(row).autoPublishing();
  }
}
