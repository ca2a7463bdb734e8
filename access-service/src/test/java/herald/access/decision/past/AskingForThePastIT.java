package herald.access.decision.past;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.user.events.Permission;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("R-AUD-5")
class AskingForThePastIT extends AccessSpecification {

  private Answer then(String account, String at) {
    return as("sanne").get("/api/audit/decisions?account=" + account + at);
  }

  private static Map<String, JsonNode> users(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    Map<String, JsonNode> users = new HashMap<>();
    answer.body().path("users").forEach(user -> users.put(user.at("/user/id").asString(), user));
    return users;
  }

  private static String level(Answer answer, String user) {
    return users(answer).get(user).at("/user/level").asString();
  }

  @Test
  void aMomentBeforeAChangeItWasStillAsBefore() {
    String account = connected("usr_sanne", true);
    Instant before = Instant.now();
    assertThat(
            as("sanne").put("/api/access/accounts/" + account, "{\"kind\":\"PRIVATE\"}").status())
        .isEqualTo(202);
    Answer then = then(account, "&at=" + before);
    assertThat(then.body().path("access").asString()).isEqualTo("EVERYONE");
    assertThat(level(then, "usr_joris")).isNotEqualTo("NONE");

    Answer now = then(account, "");
    assertThat(now.body().path("access").asString()).isEqualTo("PRIVATE");
    JsonNode joris = users(now).get("usr_joris");
    assertThat(joris.at("/user/level").asString()).isEqualTo("NONE");
    assertThat(joris.at("/user/name").asString()).isNotEmpty();
    assertThat(joris.at("/change/name").asString()).isEqualTo("access.restricted");
    assertThat(joris.at("/change/actor").asString()).isEqualTo("user:usr_sanne");
    JsonNode sanne = users(now).get("usr_sanne");
    assertThat(sanne.path("rule").asString()).isEqualTo("R-ACC-2");
    assertThat(sanne.at("/change/name").asString()).isEqualTo("access.opened");
  }

  @Test
  void theAnswerAboutNowIsWhatDecisionsSay() {
    String account = connected("usr_joris", false);
    Map<String, String> past = new HashMap<>();
    users(then(account, "")).forEach((id, u) -> past.put(id, u.at("/user/level").asString()));
    Map<String, String> present = new HashMap<>();
    as("sanne")
        .get("/api/access/explanations?account=" + account)
        .body()
        .path("users")
        .forEach(user -> present.put(user.path("id").asString(), user.path("level").asString()));
    assertThat(past).isEqualTo(present);
  }

  @Test
  @Tag("R-PERM-7")
  void onlySuperAdminsAndAuditorsMayAsk() {
    String account = connected("usr_sanne", true);
    Answer refused = as("joris").get("/api/audit/decisions?account=" + account);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.rule()).isEqualTo("R-PERM-7");
    String auditor = "usr_" + UUID.randomUUID().toString().replace("-", "");
    add(DEMO, auditor, Permission.VIEW_ONLY);
    as("sanne").put("/api/users/" + auditor + "/auditor", "{\"auditor\":true}");
    assertThat(asUser(DEMO, auditor).get("/api/audit/decisions?account=" + account).status())
        .isEqualTo(200);
  }

  @Test
  @Tag("A1")
  void anotherHubsAccountAndOneNotYetConnectedAreUnknown() {
    String user = "usr_" + UUID.randomUUID().toString().replace("-", "");
    String hub = "hub_" + UUID.randomUUID().toString().replace("-", "");
    openHub(hub, user);
    String account = connected("usr_sanne", true);
    Answer other = asUser(hub, user).get("/api/audit/decisions?account=" + account);
    assertThat(other.status()).isEqualTo(404);
    assertThat(other.body().path("type").asString()).endsWith("account.unknown");
    assertThat(then(account, "&at=2001-01-01T00:00:00Z").status()).isEqualTo(404);
  }

  @Test
  void aMomentThatIsNoneIsRefused() {
    Answer refused = then(connected("usr_sanne", true), "&at=yesterday");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.toString()).contains("at");
  }
}
