package herald.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.account.domain.Network;
import herald.access.account.domain.ReportingScope;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.platform.eventstore.History;
import herald.platform.testing.Race;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ChangingAccessIT extends AccessSpecification {

  @Autowired History history;

  @Test
  @Tag("R-ACC-1")
  @Tag("R-ACC-2")
  void aSuperAdminRestrictsAndShares() {
    String account = connected("usr_joris", true);
    Answer before = get(as("sanne"), account);
    assertThat(before.body().path("kind").asString()).isEqualTo("EVERYONE");
    assertThat(before.header("ETag")).isEqualTo("\"1\"");

    Answer changed = put(as("sanne"), account, "{\"kind\":\"PRIVATE\"}");
    assertThat(changed.status()).as(changed.toString()).isEqualTo(202);
    assertThat(changed.header("Herald-Position")).startsWith("access-service@1.");
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    Answer after = get(as("sanne"), account);
    assertThat(after.body().path("kind").asString()).isEqualTo("PRIVATE");
    assertThat(after.body().path("users").toString()).isEqualTo("[\"usr_sanne\"]");
    assertThat(after.header("ETag")).isEqualTo("\"2\"");

    assertThat(put(as("sanne"), account, "{\"kind\":\"EVERYONE\"}").status()).isEqualTo(202);
    assertThat(get(as("sanne"), account).body().path("users").isEmpty()).isTrue();
  }

  @Test
  @Tag("R-ACC-2")
  void usersAreSelected() {
    String account = connected("usr_sanne", true);
    put(as("sanne"), account, "{\"kind\":\"SELECTED\",\"users\":[\"usr_joris\",\"usr_daan\"]}");
    assertThat(get(as("joris"), account).body().path("users").toString())
        .isEqualTo("[\"usr_daan\",\"usr_joris\"]");
    assertThat(get(as("fatima"), account).status()).isEqualTo(404);
  }

  @Test
  @Tag("R-ACC-6")
  void aDryRunSaysWhatWouldBeSwitchedOffAndChangesNothing() {
    String account = connected("usr_sanne", true);
    Answer foreseen =
        as("sanne").put("/api/access/accounts/" + account + "?dry-run", "{\"kind\":\"PRIVATE\"}");
    assertThat(foreseen.status()).isEqualTo(200);
    assertThat(foreseen.header("ETag")).isEqualTo("\"1\"");
    assertThat(foreseen.body().path("changes").asBoolean()).isTrue();
    assertThat(foreseen.body().path("switchesOff").findValuesAsString("rule"))
        .containsExactly("R-MAIL-3", "R-AUTO-2");
    assertThat(get(as("sanne"), account).body().path("kind").asString()).isEqualTo("EVERYONE");
    assertThat(history.stream(DEMO, account)).hasSize(1);
    assertThat(put(as("sanne"), account, "{\"kind\":\"PRIVATE\"}").body())
        .isEqualTo(foreseen.body());
  }

  @Test
  void aRepeatedChangeIsNoSecondEvent() {
    String account = connected("usr_sanne", true);
    put(as("sanne"), account, "{\"kind\":\"PRIVATE\"}");
    Answer second = put(as("sanne"), account, "{\"kind\":\"PRIVATE\"}");
    assertThat(second.status()).isEqualTo(202);
    assertThat(second.body().path("changes").asBoolean()).isFalse();
    assertThat(second.header("ETag")).isEqualTo("\"2\"");
    assertThat(history.stream(DEMO, account)).hasSize(2);
  }

  @Test
  void aStaleVersionIsRefused() {
    String account = connected("usr_sanne", true);
    Answer stale = put(as("sanne").with("If-Match", "\"7\""), account, "{\"kind\":\"PRIVATE\"}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(history.stream(DEMO, account)).hasSize(1);
    assertThat(
            put(as("sanne").with("If-Match", "\"1\""), account, "{\"kind\":\"PRIVATE\"}").status())
        .isEqualTo(202);
  }

  @Test
  void aStaleVersionIsToldWhatIsThereInstead() {
    String account = connected("usr_sanne", true);
    put(as("sanne"), account, privateTo("usr_joris"));
    for (String path : List.of(account, account + "?dry-run")) {
      Answer stale = put(as("sanne").with("If-Match", "\"1\""), path, privateTo("usr_daan"));
      assertThat(stale.status()).isEqualTo(412);
      assertThat(stale.rule()).isEqualTo("HTTP-4");
      JsonNode current = stale.body().path("current");
      assertThat(current.path("version").asLong()).isEqualTo(2);
      assertThat(current.path("value")).isEqualTo(get(as("sanne"), account).body());
    }
    assertThat(put(as("sanne"), account, "{}").body().has("current")).isFalse();
  }

  @Test
  void soIsOneOfATeamOrTheHub() {
    Http sanne = as("sanne");
    String team = "{\"name\":\"Web\",\"members\":[]}";
    String id = sanne.post("/api/teams", team).body().path("id").asString();
    for (Answer stale :
        List.of(
            sanne.with("If-Match", "\"9\"").put("/api/teams/" + id, team),
            sanne.with("If-Match", "\"9\"").delete("/api/teams/" + id))) {
      assertThat(stale.status()).isEqualTo(412);
      assertThat(stale.body().at("/current/version").asLong()).isEqualTo(1);
      assertThat(stale.body().at("/current/value")).isEqualTo(sanne.get("/api/teams/" + id).body());
    }
    String arranged = "{\"name\":\"H\",\"edition\":\"ENTERPRISE\",\"addOns\":[]}";
    Answer hub = sanne.with("If-Match", "\"9999\"").put("/api/hub", arranged);
    assertThat(hub.status()).isEqualTo(412);
    assertThat(hub.body().at("/current/value")).isEqualTo(sanne.get("/api/hub").body());
  }

  @Test
  void aStaleVersionIsRefusedInADryRunToo() {
    String account = connected("usr_sanne", true);
    Http stale = as("sanne").with("If-Match", "\"0\"");
    assertThat(put(stale, account + "?dry-run", "{\"kind\":\"PRIVATE\"}").status()).isEqualTo(412);
  }

  @Test
  void ofTwoWhoChangeTheSameVersionOneIsTold() {
    Http sanne = as("sanne");
    for (int round = 0; round < 10; round++) {
      String account = connected("usr_sanne", true);
      Http caller = sanne.with("If-Match", get(sanne, account).header("ETag"));
      assertThat(
              Race.between(
                  List.of(
                      () -> put(caller, account, privateTo("usr_joris")).status(),
                      () -> put(caller, account, privateTo("usr_daan")).status())))
          .containsExactlyInAnyOrder(202, 412);
      assertThat(history.stream(DEMO, account)).hasSize(2);
    }
  }

  private static String privateTo(String user) {
    return "{\"kind\":\"PRIVATE\",\"users\":[\"" + user + "\"]}";
  }

  @Test
  @Tag("R-ACC-5")
  void aLockedAccountIsRefusedWithItsReason() {
    String account = connected(DEMO, Network.X, ReportingScope.ALL_SOURCES, "usr_sanne", false);
    assertThat(get(as("sanne"), account).body().path("lockedBecause").asString())
        .isEqualTo("R-ACC-5");
    Answer refused = put(as("sanne"), account, "{\"kind\":\"PRIVATE\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("access.locked-by-reporting-scope");
    assertThat(refused.rule()).isEqualTo("R-ACC-5");
  }

  @Test
  @Tag("A3")
  @Tag("R-ACC-1")
  void othersAreRefusedWithTheRuleOrSeeNothing() {
    String shared = connected("usr_sanne", true);
    for (String person : List.of("joris", "fatima", "daan")) {
      Answer refused = put(as(person), shared, "{\"kind\":\"PRIVATE\"}");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.rule()).isEqualTo("R-ACC-1");
      assertThat(refused.body().path("detail").asString()).contains("super admin");
    }
    String hidden = connected("usr_sanne", false);
    for (String person : List.of("joris", "fatima", "daan")) {
      assertThat(put(as(person), hidden, "{\"kind\":\"PRIVATE\"}").status()).isEqualTo(404);
      assertThat(get(as(person), hidden).status()).isEqualTo(404);
    }
    assertThat(history.stream(DEMO, shared)).hasSize(1);
  }

  @Test
  @Tag("A1")
  void anotherHubsAccountIsLikeOneThatNeverWas() {
    openOtherHub("usr_olga");
    String elsewhere =
        connected(OTHER, Network.FACEBOOK, ReportingScope.ALL_SOURCES, "usr_olga", true);
    Answer theirs = put(as("sanne"), elsewhere, "{\"kind\":\"PRIVATE\"}");
    Answer nobodys = put(as("sanne"), "acc_never", "{\"kind\":\"PRIVATE\"}");
    Answer malformed = put(as("sanne"), "ACC_NEVER", "{\"kind\":\"PRIVATE\"}");
    assertThat(List.of(theirs.status(), nobodys.status(), malformed.status()))
        .containsExactly(404, 404, 404);
    assertThat(theirs.body().path("detail")).isEqualTo(nobodys.body().path("detail"));
    assertThat(get(as("sanne"), elsewhere).status()).isEqualTo(404);
    assertThat(history.stream(OTHER, elsewhere)).hasSize(1);
  }

  @Test
  @Tag("A5")
  void badInputIsRefusedByNameAndNothingChanges() {
    String account = connected("usr_sanne", true);
    Http sanne = as("sanne");
    assertThat(put(sanne, account, "{\"kind\":").status()).isEqualTo(400);
    assertThat(put(sanne, account, "{\"kind\":\"PRIVATE\",\"hubId\":\"hub_other\"}").status())
        .isEqualTo(400);
    assertThat(put(sanne, account, "{\"kind\":\"SOMEBODY\"}").status()).isEqualTo(400);
    assertThat(put(sanne, account, "{}").status()).isEqualTo(422);
    assertThat(put(sanne, account, "{\"kind\":\"PRIVATE\",\"users\":[\"acc_1\"]}").status())
        .isEqualTo(400);
    assertThat(put(sanne, account, "{\"kind\":\"PRIVATE\",\"users\":[\"usr_olga\"]}").code())
        .isEqualTo("user.unknown");
    assertThat(put(sanne, account, "{\"kind\":\"SELECTED\",\"teams\":[\"team_1\"]}").code())
        .isEqualTo("team.unknown");
    assertThat(put(sanne, account, "{\"kind\":\"SELECTED\"}").rule()).isEqualTo("R-ACC-4");
    assertThat(put(sanne, account, "{\"kind\":\"EVERYONE\",\"users\":[\"usr_joris\"]}").status())
        .isEqualTo(422);
    assertThat(
            put(sanne, account, "{\"kind\":\"PRIVATE\",\"users\":[\"usr_joris\",\"usr_daan\"]}")
                .status())
        .isEqualTo(422);
    assertThat(history.stream(DEMO, account)).hasSize(1);
  }

  private static Answer get(Http caller, String account) {
    return caller.get("/api/access/accounts/" + account);
  }

  private static Answer put(Http caller, String account, String choice) {
    return caller.put("/api/access/accounts/" + account, choice);
  }
}
