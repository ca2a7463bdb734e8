package herald.account.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.account.socialaccount.domain.SocialAccountCommand.DropConnector;
import herald.account.support.AccountSpecification;
import herald.account.support.Answer;
import herald.account.support.NetworksDouble;
import herald.platform.eventstore.Progress;
import herald.platform.eventstore.Rebuilding.State;
import herald.platform.eventstore.Replays;
import herald.platform.eventstore.log.EventLog;
import herald.platform.kernel.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ShowingAccountsIT extends AccountSpecification {

  @Autowired Replays replays;
  @Autowired Progress progress;
  @Autowired EventLog log;

  @Test
  void showsEveryColumn() {
    AccountId account = connectX("usr_noor", NetworksDouble.newId());
    access.levels.put("usr_noor", Map.of(account.value(), "FULL"));
    tell(
        "insert into seen_access values (?, ?, 'EVERYONE', '{}', '{}', 'R-ACC-5', 1, 2)",
        account.value());
    tell("insert into seen_brand values (?, ?, 'brd_1', 'Europe', 1, 1)", account.value());
    tell(
        "insert into seen_autopublishing values (?, ?, '{blg_1}', '{Stories}', null, 1, 3)",
        account.value());
    tell("insert into seen_people values (?, ?, 'Noor')", "usr_noor");

    Answer one = as("usr_noor").get("/api/accounts/" + account.value());
    assertThat(one.status()).as(one.toString()).isEqualTo(200);
    assertThat(one.header("ETag")).isEqualTo("\"1\"");
    JsonNode row = one.body();
    assertThat(row.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "network",
            "kind",
            "name",
            "handle",
            "address",
            "picture",
            "connectedBy",
            "health",
            "authorizedUntil",
            "access",
            "default",
            "autoPublishing",
            "postVisibility",
            "brand",
            "level",
            "versions");
    assertThat(row.path("health").asString()).isEqualTo("OK");
    assertThat(row.path("connectedBy").toString())
        .isEqualTo("{\"id\":\"usr_noor\",\"name\":\"Noor\"}");
    assertThat(row.path("access").toString())
        .isEqualTo(
            "{\"kind\":\"EVERYONE\",\"users\":[],\"teams\":[],\"lockedBecause\":\"R-ACC-5\"}");
    assertThat(row.path("default").asBoolean()).isFalse();
    assertThat(row.path("autoPublishing").toString())
        .isEqualTo(
            "{\"allowed\":true,\"because\":null,\"blogs\":[{\"id\":\"blg_1\",\"name\":\"Stories\"}]}");
    assertThat(row.path("postVisibility").asString()).isEqualTo("ALL_SOURCES");
    assertThat(row.path("brand").toString()).isEqualTo("{\"id\":\"brd_1\",\"name\":\"Europe\"}");
    assertThat(row.path("level").asString()).isEqualTo("FULL");
    assertThat(row.path("versions").toString())
        .startsWith("{\"account\":1,\"access\":2,\"autoPublishing\":3,\"brand\":1,\"default\":");
  }

  @Test
  @Tag("R-ACC-3")
  void showsNothingWithoutALevel() {
    AccountId account = connectX("usr_sanne", NetworksDouble.newId());
    assertThat(items("usr_fatima", "")).isEmpty();
    assertThat(as("usr_fatima").get("/api/accounts/" + account.value()).status()).isEqualTo(404);
    access.levels.put("usr_fatima", Map.of(account.value(), "NAME"));
    assertThat(items("usr_fatima", ""))
        .extracting(row -> row.path("level").asString())
        .containsExactly("NAME");
  }

  @Test
  @Tag("A1")
  void doesNotShowAnotherHubsAccountWhateverItsLevelsSay() {
    AccountId account = connectX("usr_sanne", NetworksDouble.newId());
    access.levels.put("usr_eva", Map.of(account.value(), "FULL"));
    var other = in("hub_other", "usr_eva", "s-eva");
    assertThat(other.get("/api/accounts").body().path("items")).isEmpty();
    assertThat(other.get("/api/accounts/" + account.value()).status()).isEqualTo(404);
  }

  @Test
  void filtersByNetworkBrandAndWords() {
    AccountId account = connectX("usr_sanne", NetworksDouble.newId());
    access.levels.put("usr_sanne", Map.of(account.value(), "FULL"));
    tell("insert into seen_brand values (?, ?, 'brd_9', 'Nine', 1, 1)", account.value());
    assertThat(items("usr_sanne", "?network=X&brand=brd_9&q=BL%C3%96OM")).hasSize(1);
    assertThat(items("usr_sanne", "?network=FACEBOOK")).isEmpty();
    assertThat(items("usr_sanne", "?brand=brd_8")).isEmpty();
    assertThat(items("usr_sanne", "?brand=none")).isEmpty();
    AccountId unassigned = connectX("usr_sanne", NetworksDouble.newId());
    access.levels.put("usr_sanne", Map.of(account.value(), "FULL", unassigned.value(), "FULL"));
    assertThat(items("usr_sanne", "?brand=none"))
        .extracting(row -> row.path("id").asString())
        .containsExactly(unassigned.value());
    assertThat(items("usr_sanne", "?q=nobody")).isEmpty();
    assertThat(as("usr_sanne").get("/api/accounts?cursor=%25").status()).isEqualTo(400);
    assertThat(as("usr_sanne").get("/api/accounts?network=MYSPACE").status()).isBetween(400, 422);
  }

  @Test
  @Tag("R-BRAND-3")
  void callsABrandByTheNameItHasNow() {
    AccountId account = connectX("usr_lena", NetworksDouble.newId());
    access.levels.put("usr_lena", Map.of(account.value(), "VIEW"));
    tell("insert into seen_brand values (?, ?, 'brd_lena', 'Before', 1, 1)", account.value());
    assertThat(brandOf(account)).isEqualTo("{\"id\":\"brd_lena\",\"name\":\"Before\"}");
    tell("insert into seen_brand_name values (?, ?, 'After', 1, 2)", "brd_lena");
    assertThat(brandOf(account)).isEqualTo("{\"id\":\"brd_lena\",\"name\":\"After\"}");
  }

  private String brandOf(AccountId account) {
    return as("usr_lena").get("/api/accounts/" + account.value()).body().path("brand").toString();
  }

  @Test
  void goesOnWhereThePageEnded() {
    Map<String, String> levels = new LinkedHashMap<>();
    rows.inTransaction(
        "hub_many",
        jdbc -> {
          for (int i = 100; i < 160; i++) {
            levels.put("acc_" + i, "VIEW");
            jdbc.sql(
                    """
                    insert into account values ('hub_many', ?, 'X', 'PROFILE', ?, 'N', '', ?, 'a',
                      null, 'usr_a', 'ALL_SOURCES', 'CONNECTED', now(), 1)\
                    """)
                .params("acc_" + i, "r" + i, "same")
                .update();
          }
          return 0;
        });
    access.levels.put("usr_many", levels);
    var caller = in("hub_many", "usr_many", "s");
    Answer first = caller.get("/api/accounts");
    assertThat(first.body().path("items")).hasSize(50);
    assertThat(first.header("Link")).contains("cursor=" + first.text("next"), "rel=\"next\"");
    Answer second = caller.get("/api/accounts?cursor=" + first.text("next"));
    assertThat(second.body().path("items")).hasSize(10);
    assertThat(second.body().path("next").isNull()).isTrue();
    assertThat(second.body().path("items").path(0).path("id").asString()).isEqualTo("acc_150");
    assertThat(second.body().path("items").path(0).path("health").asString()).isEqualTo("LOST");
    rows.read(jdbc -> jdbc.sql("delete from account where hub_id = 'hub_many'").update());
  }

  @Test
  void saysThatItCannotKnowWithoutTheAccessService() {
    access.away = true;
    Answer away = as("usr_sanne").get("/api/accounts");
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.header("Retry-After")).isNotBlank();
  }

  @Test
  void readsWhatWasJustWritten() {
    String remote = NetworksDouble.newId();
    networks.xProfile(remote, "Quick");
    Begun begun =
        begin(as("usr_sanne"), "{\"network\":\"X\",\"share\":false,\"reporting\":\"HERALD_ONLY\"}");
    as("usr_sanne").get(begun.callback());
    Answer selected = as("usr_sanne").post(begun.selection(), "{\"choices\":[\"c1\"]}");
    String account = selected.body().path("accounts").path(0).asString();
    access.levels.put("usr_sanne", Map.of(account, "FULL"));
    Answer seen =
        as("usr_sanne")
            .with("Herald-After", selected.header("Herald-Position"))
            .get("/api/accounts/" + account);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text("postVisibility")).isEqualTo("HERALD_ONLY");
    assertThat(seen.body().path("autoPublishing").path("because").asString()).isEqualTo("R-AUTO-2");
  }

  @Test
  @Tag("R-AUD-2")
  void isTheSameWhenRebuilt() {
    String remote = NetworksDouble.newId();
    connectX("usr_sanne", remote);
    AccountId account = connectX("usr_sanne", remote);
    commands.send(
        new DropConnector(account, new UserId("usr_sanne"), Instant.now()),
        new Origin(HUB, "automation:test", "test", null));
    as("usr_sanne")
        .post("/api/accounts/" + account.value() + "/disconnection", "{\"confirm\":true}");
    assertThat(progress.await(log.refreshHead(), Duration.ofSeconds(20))).isTrue();
    List<Map<String, Object>> live = table();
    rows.read(
        jdbc -> jdbc.sql("delete from account where account = ?").param(account.value()).update());
    replays.replay("read.account-overview");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> replays.rebuilding("read.account-overview").state() == State.DONE);
    assertThat(table()).isEqualTo(live);
  }

  private List<Map<String, Object>> table() {
    return rows.read(
        jdbc -> jdbc.sql("select * from account order by hub_id, account").query().listOfRows());
  }

  private List<JsonNode> items(String user, String query) {
    Answer answer = as(user).get("/api/accounts" + query);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().path("items").valueStream().toList();
  }

  private void tell(String insert, String id) {
    rows.inTransaction(HUB, jdbc -> jdbc.sql(insert).params(HUB, id).update());
  }
}
