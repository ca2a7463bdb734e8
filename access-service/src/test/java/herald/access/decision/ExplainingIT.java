package herald.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.account.domain.CloseAccess;
import herald.access.account.domain.Network;
import herald.access.account.domain.ReportingScope;
import herald.access.account.events.AccountId;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.user.events.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("R-PERM-4")
class ExplainingIT extends AccessSpecification {

  @Test
  void everybodyLearnsWhyAboutThemself() {
    String account = connected("usr_sanne", true);
    Answer why = explain(as("daan"), account, "usr_daan");
    assertThat(why.status()).as(why.toString()).isEqualTo(200);
    assertThat(why.body().path("user").path("level").asString()).isEqualTo("DRAFT");
    assertThat(why.body().path("user").path("access").findValuesAsString("kind"))
        .containsExactly("EVERYONE");
    JsonNode publish = action(why, "post.publish");
    assertThat(publish.path("allowed").asBoolean()).isFalse();
    assertThat(publish.path("rule").asString()).isEqualTo("R-PERM-1");
    assertThat(publish.path("allowedWith").asString()).contains("ACCESSIBLE_ACCOUNTS");
    assertThat(action(why, "post.draft").path("allowed").asBoolean()).isTrue();
  }

  @Test
  @Tag("R-PERM-7")
  void aboutOthersOnlySuperAdminsAndAuditorsLearn() {
    String account = connected("usr_sanne", false);
    Answer refused = explain(as("joris"), account, "usr_daan");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.rule()).isEqualTo("R-PERM-7");
    assertThat(explain(as("joris"), "acc_never", "usr_daan").body().path("detail"))
        .isEqualTo(refused.body().path("detail"));
    assertThat(as("joris").get("/api/access/explanations?account=" + account).status())
        .isEqualTo(403);
    Answer why = explain(as("sanne"), account, "usr_daan");
    assertThat(why.body().path("user").path("level").asString()).isEqualTo("NONE");
    assertThat(why.body().path("user").path("access").isEmpty()).isTrue();
    String auditor = "usr_" + UUID.randomUUID().toString().replace("-", "");
    add(DEMO, auditor, Permission.VIEW_ONLY);
    as("sanne").put("/api/users/" + auditor + "/auditor", "{\"auditor\":true}");
    assertThat(explain(asUser(DEMO, auditor), account, "usr_daan").status()).isEqualTo(200);
  }

  @Test
  void whoCouldIsListedWithTheReason() {
    String account = connected("usr_joris", false);
    Answer all = as("sanne").get("/api/access/explanations?account=" + account);
    assertThat(all.status()).isEqualTo(200);
    Map<String, String> levels = new HashMap<>();
    for (JsonNode user : all.body().path("users")) {
      levels.put(user.path("id").asString(), user.path("level").asString());
    }
    assertThat(levels)
        .containsEntry("usr_sanne", "FULL")
        .containsEntry("usr_joris", "FULL")
        .containsEntry("usr_fatima", "NONE")
        .containsEntry("usr_daan", "NONE");
  }

  @Test
  @Tag("R-ACC-3")
  void whatIsHiddenIsLikeWhatNeverWas() {
    String hidden = connected("usr_sanne", false);
    openOtherHub("usr_olga");
    String elsewhere =
        connected(OTHER, Network.FACEBOOK, ReportingScope.ALL_SOURCES, "usr_olga", true);
    for (String account : List.of(hidden, elsewhere, "acc_never")) {
      assertThat(explain(as("joris"), account, "usr_joris").status()).isEqualTo(404);
    }
    for (String account : List.of(elsewhere, "acc_never")) {
      assertThat(explain(as("sanne"), account, "usr_daan").status()).isEqualTo(404);
      assertThat(as("sanne").get("/api/access/explanations?account=" + account).status())
          .isEqualTo(404);
    }
    assertThat(as("sanne").get("/api/access/explanations").status()).isBetween(400, 422);
  }

  @Test
  @Tag("R-ACC-3")
  @Tag("R-CON-12")
  void anAccountThatCanComeBackNoMoreIsUnknown() {
    String account = connected("usr_sanne", true);
    send(DEMO, new CloseAccess(new AccountId(account), Instant.now()));
    assertThat(as("sanne").get("/api/access/accounts/" + account).status()).isEqualTo(200);
    String old = connected("usr_sanne", true);
    send(DEMO, new CloseAccess(new AccountId(old), Instant.now().minus(Duration.ofDays(366))));
    Answer gone = as("sanne").get("/api/access/accounts/" + old);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.body().path("detail"))
        .isEqualTo(as("sanne").get("/api/access/accounts/acc_never").body().path("detail"));
  }

  private static Answer explain(Http caller, String account, String user) {
    return caller.get("/api/access/explanations?account=" + account + "&user=" + user);
  }

  private static JsonNode action(Answer why, String name) {
    for (JsonNode action : why.body().path("actions")) {
      if (action.path("action").asString().equals(name)) {
        return action;
      }
    }
    throw new AssertionError("no action " + name);
  }
}
