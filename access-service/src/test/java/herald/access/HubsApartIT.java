package herald.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.access.account.domain.Network;
import herald.access.account.domain.ReportingScope;
import herald.access.support.AccessSpecification;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.HubRows;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What keeps the hubs apart below the code, asked from inside as the service's own roles. */
@Tag("A21")
class HubsApartIT extends AccessSpecification {

  private static final List<String> TABLES =
      List.of(
          "hubs",
          "users",
          "super_admins",
          "people",
          "teams",
          "team_members",
          "memberships",
          "named_in_access",
          "connectors",
          "departed",
          "account_access",
          "account_access_users",
          "account_access_teams",
          "api_tokens",
          "invitations",
          "joined",
          "events");

  private static final String PLAIN_ROLE =
      """
      select not rolsuper and not rolbypassrls
        and not exists (select 1 from pg_class where relowner = pg_roles.oid)
      from pg_roles where rolname = current_user""";

  @Autowired HubRows hubRows;
  @Autowired EngineRows engineRows;

  @Test
  void theRolesAreNeitherSuperuserNorOwnerNorExempt() {
    assertThat(
            hubRows.<Boolean>in(DEMO, jdbc -> jdbc.sql(PLAIN_ROLE).query(Boolean.class).single()))
        .isTrue();
    assertThat(engineRows.<Boolean>read(jdbc -> jdbc.sql(PLAIN_ROLE).query(Boolean.class).single()))
        .isTrue();
  }

  @Test
  void aQueryThatForgetsTheHubFindsNothingOfAnother() {
    openOtherHub("usr_olga");
    String account =
        connected(OTHER, Network.FACEBOOK, ReportingScope.ALL_SOURCES, "usr_olga", false);
    service("account-service")
        .with("Herald-Hub", OTHER)
        .get("/internal/levels?user=usr_olga"); // waits until the rows are there
    assertThat(count(OTHER, "account_access where account_id = '" + account + "'")).isEqualTo(1);
    assertThat(count(DEMO, "account_access where account_id = '" + account + "'")).isZero();
    for (String table : TABLES) {
      assertThat(count(DEMO, table + " where hub_id <> '" + DEMO + "'")).as(table).isZero();
    }
  }

  @Test
  void noHubNoRows() {
    for (String table : TABLES) {
      assertThat(count("", table)).as(table).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "used_assertions",
        "persons",
        "provider_identities",
        "provider_visits",
        "sessions",
        "sign_in_attempts",
        "password_resets",
        "set_ups"
      })
  void requestsSeeNothingOfTheInstallation(String table) {
    assertThatThrownBy(() -> count(DEMO, table)).hasStackTraceContaining("permission denied");
  }

  private long count(String hub, String from) {
    return hubRows.in(
        hub, jdbc -> jdbc.sql("select count(*) from " + from).query(Long.class).single());
  }
}
