package herald.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.account.domain.DropUser;
import herald.access.account.domain.NameConnector;
import herald.access.account.events.AccountId;
import herald.access.support.AccessSpecification;
import herald.access.user.events.UserId;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Rebuilding.State;
import herald.platform.eventstore.Replays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R-AUD-2")
class RebuildingRowsIT extends AccessSpecification {

  private static final List<String> PROJECTED =
      List.of(
          "hubs",
          "users",
          "super_admins",
          "teams",
          "team_members",
          "account_access",
          "account_access_users",
          "account_access_teams");

  @Autowired EngineRows rows;
  @Autowired Replays replays;

  @Test
  void rowsRebuiltFromTheEventsEqualTheLiveOnes() {
    String account = connected("usr_joris", true);
    as("sanne")
        .put(
            "/api/access/accounts/" + account,
            "{\"kind\":\"SELECTED\",\"users\":[\"usr_joris\",\"usr_daan\"]}");
    send(DEMO, new NameConnector(new AccountId(account), new UserId("usr_daan"), Instant.now()));
    AccountId left = new AccountId(connected("usr_joris", false));
    send(DEMO, new DropUser(left, new UserId("usr_joris"), new UserId("usr_sanne"), Instant.now()));
    as("sanne").post("/api/teams", "{\"name\":\"Rebuilt\",\"members\":[\"usr_joris\"]}");
    as("sanne").get("/api/me"); // waits until the rows are there
    List<String> live = rows();

    rows.read(jdbc -> jdbc.sql("delete from account_access").update());
    rows.read(jdbc -> jdbc.sql("delete from users where user_id = 'usr_joris'").update());
    replays.replay("read.account-access");
    rows.read(jdbc -> jdbc.sql("delete from team_members").update());
    replays.replay("read.directory");
    replays.replay("read.hub-overview");
    replays.replay("read.teams");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(replays.positions().keySet())
                    .hasSize(4)
                    .allMatch(group -> replays.rebuilding(group).state() == State.DONE));
    assertThat(rows()).isEqualTo(live);
  }

  private List<String> rows() {
    return PROJECTED.stream()
        .flatMap(
            table ->
                rows
                    .read(
                        jdbc ->
                            jdbc.sql(
                                    "select '"
                                        + table
                                        + "' || t::text from "
                                        + table
                                        + " t order by 1")
                                .query(String.class)
                                .list())
                    .stream())
        .toList();
  }
}
