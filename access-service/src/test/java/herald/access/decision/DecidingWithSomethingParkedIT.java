package herald.access.decision;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.account.domain.Network;
import herald.access.account.domain.OpenAccess;
import herald.access.account.domain.ReportingScope;
import herald.access.account.events.AccountId;
import herald.access.support.AccessSpecification;
import herald.access.support.Http;
import herald.access.user.events.UserId;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Parking;
import herald.platform.eventstore.Released;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is parked may be a revocation: no answer instead of yesterday's. */
@Tag("R-ACC-7")
class DecidingWithSomethingParkedIT extends AccessSpecification {

  private static final String GROUP = "read.account-access";

  @Autowired EngineRows rows;
  @Autowired Parking parking;

  private final AccountId stuck = newAccount();

  @Test
  void theHubIsAnsweredAgainWhenItIsReleased() {
    String account = connected("usr_sanne", true);
    openOtherHub("usr_olga");
    Http service = service("account-service").with("Herald-Hub", DEMO);
    assertThat(levels(service, "usr_sanne")).isEqualTo(200);

    inTheWay("insert into account_access values (?, ?, 'usr_x', 'PRIVATE', null, true, 0)");
    send(
        DEMO,
        new OpenAccess(
            stuck,
            Network.FACEBOOK,
            ReportingScope.ALL_SOURCES,
            true,
            new UserId("usr_sanne"),
            Instant.now()));
    await().atMost(30, SECONDS).until(() -> !parking.list().isEmpty());

    assertThat(levels(service, "usr_sanne")).isEqualTo(503);
    Http other = service("account-service").with("Herald-Hub", OTHER);
    assertThat(levels(other, "usr_olga")).as("another hub goes on").isEqualTo(200);

    inTheWay("delete from account_access where hub_id = ? and account_id = ?");
    assertThat(parking.release(GROUP, stuck.value())).isEqualTo(new Released(1, 0, ""));
    assertThat(levels(service, "usr_sanne")).isEqualTo(200);
    assertThat(service.get("/internal/levels?user=usr_sanne").body().propertyNames())
        .contains(account, stuck.value());
  }

  private static int levels(Http service, String user) {
    return service.get("/internal/levels?user=" + user).status();
  }

  private void inTheWay(String sql) {
    rows.inTransaction(DEMO, jdbc -> jdbc.sql(sql).params(DEMO, stuck.value()).update());
  }
}
