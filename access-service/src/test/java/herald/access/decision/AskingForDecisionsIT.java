package herald.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.account.domain.CloseAccess;
import herald.access.account.domain.Network;
import herald.access.account.domain.OpenAccess;
import herald.access.account.domain.ReopenAccess;
import herald.access.account.domain.ReportingScope;
import herald.access.account.events.AccountId;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.user.events.UserId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AskingForDecisionsIT extends AccessSpecification {

  @Test
  @Tag("R-PERM-4")
  void aRefusalNamesTheRuleAndWhatWouldAllowIt() {
    String account = connected("usr_sanne", true);
    Answer answer = ask(service(), "user", "usr_daan", "post.publish", account);
    assertThat(answer.body().path("decision").asBoolean()).isFalse();
    assertThat(context(answer, "level")).isEqualTo("DRAFT");
    assertThat(context(answer, "rule")).isEqualTo("R-PERM-1");
    assertThat(context(answer, "reason")).contains("DRAFT").contains("post.publish");
    assertThat(context(answer, "allow_with"))
        .isEqualTo("the permission ACCESSIBLE_ACCOUNTS, or being a super admin");
  }

  @Test
  @Tag("R-ACC-3")
  void aHiddenAccountLooksLikeOneThatNeverWas() {
    String hidden = connected("usr_sanne", false);
    openOtherHub("usr_olga");
    String elsewhere =
        connected(OTHER, Network.FACEBOOK, ReportingScope.ALL_SOURCES, "usr_olga", true);
    Answer one = ask(service(), "user", "usr_joris", "account.view", hidden);
    for (String account : new String[] {elsewhere, "acc_never"}) {
      Answer other = ask(service(), "user", "usr_joris", "account.view", account);
      for (String part : new String[] {"level", "rule", "reason", "allow_with"}) {
        assertThat(context(other, part)).isEqualTo(context(one, part));
      }
    }
    assertThat(context(one, "level")).isEqualTo("NONE");
    assertThat(
            ask(service(), "user", "usr_sanne", "account.view", elsewhere)
                .body()
                .path("decision")
                .asBoolean())
        .isFalse();
    assertThat(service().get("/internal/levels?user=usr_sanne").body().has(elsewhere)).isFalse();
  }

  @Test
  @Tag("R-ACC-7")
  void aRevocationCountsForTheVeryNextQuestion() {
    Http service = service();
    for (int i = 0; i < 20; i++) {
      String account = connected("usr_sanne", true);
      assertThat(decision(service, "usr_joris", "post.publish", account)).isTrue();
      restrict(account, "usr_sanne");
      assertThat(decision(service, "usr_joris", "post.publish", account)).isFalse();
    }
  }

  @Test
  void aSuperAdminsQuestionWaitsForAnAccountThatIsOnItsWay() throws Exception {
    AccountId coming = newAccount();
    Http service = service();
    CompletableFuture<Boolean> answer =
        CompletableFuture.supplyAsync(
            () -> decision(service, "usr_sanne", "autopublish.edit", coming.value()));
    send(
        DEMO,
        new OpenAccess(
            coming,
            Network.FACEBOOK,
            ReportingScope.ALL_SOURCES,
            true,
            new UserId("usr_joris"),
            Instant.now()));
    assertThat(answer.get()).isTrue();
  }

  @Test
  void actionsOfTheHubNeedNoAccount() {
    assertThat(decisionInHub("usr_fatima", "account.connect")).isTrue();
    assertThat(decisionInHub("usr_daan", "account.connect")).isFalse();
    assertThat(decisionInHub("usr_sanne", "audit.read")).isTrue();
    assertThat(decisionInHub("usr_joris", "audit.read")).isFalse();
    assertThat(decisionInHub("usr_nobody", "mail.edit-own")).isFalse();
  }

  @Test
  void usersAskAboutThemselvesOnly() {
    String account = connected("usr_joris", true);
    assertThat(decision(as("joris"), "usr_joris", "post.publish", account)).isTrue();
    Answer other = ask(as("joris"), "user", "usr_fatima", "post.publish", account);
    assertThat(other.status()).isEqualTo(403);
    assertThat(ask(as("sanne"), "automation", "auto-publishing", "post.release", account).status())
        .isEqualTo(403);
  }

  @Test
  @Tag("R-POST-4")
  @Tag("R-AUTO-2")
  void anAutomationReleasesWhileTheAccountIsEveryones() {
    String account = connected("usr_sanne", true);
    assertThat(release("automation", "auto-publishing", account)).isEqualTo("RELEASE");
    restrict(account, "usr_sanne");
    Answer withheld = ask(service(), "automation", "auto-publishing", "post.release", account);
    assertThat(context(withheld, "answer")).isEqualTo("WITHHOLD");
    assertThat(context(withheld, "because")).isEqualTo("ACCESS_RESTRICTED");
    assertThat(withheld.body().path("decision").asBoolean()).isFalse();
  }

  @Test
  @Tag("R-ACC-7")
  void anAuthorReleasesWhileTheyHaveFull() {
    String account = connected("usr_fatima", true);
    assertThat(release("user", "usr_fatima", account)).isEqualTo("RELEASE");
    assertThat(release("user", "usr_joris", account)).isEqualTo("RELEASE");
    assertThat(release("user", "usr_daan", account)).isEqualTo("WITHHOLD");
    restrict(account, "usr_fatima");
    Answer lost = ask(service(), "user", "usr_joris", "post.release", account);
    assertThat(context(lost, "answer")).isEqualTo("WITHHOLD");
    assertThat(context(lost, "because")).isEqualTo("AUTHOR_LOST_RIGHT");
  }

  @Test
  @Tag("R-POST-7")
  void everythingWaitsWhilePublishingIsStopped() {
    String account = connected("usr_sanne", true);
    assertThat(as("joris").put("/api/publishing-stop", "{\"stopped\":true}").status())
        .isEqualTo(403);
    try {
      Answer stopped = as("sanne").put("/api/publishing-stop", "{\"stopped\":true}");
      assertThat(stopped.status()).isEqualTo(202);
      assertThat(stopped.header("Herald-Position")).startsWith("access-service@1.");
      Answer seen = as("joris").get("/api/publishing-stop");
      assertThat(seen.body().path("stopped").asBoolean()).isTrue();
      assertThat(seen.body().path("by").path("name").asString()).isEqualTo("Sanne de Vries");
      assertThat(seen.body().path("at").asString()).isNotBlank();
      assertThat(seen.header("ETag")).isEqualTo(stopped.header("ETag"));
      assertThat(release("automation", "auto-publishing", account)).isEqualTo("WAIT");
      assertThat(release("user", "usr_sanne", account)).isEqualTo("WAIT");
      restrict(account, "usr_sanne");
      assertThat(release("automation", "auto-publishing", account))
          .as("what may not go out anyway")
          .isEqualTo("WITHHOLD");
    } finally {
      as("sanne").put("/api/publishing-stop", "{\"stopped\":false}");
    }
    assertThat(as("sanne").get("/api/publishing-stop").body().path("by").isNull()).isTrue();
    assertThat(release("user", "usr_sanne", account)).isEqualTo("RELEASE");
  }

  @Test
  @Tag("R-CON-11")
  void nothingIsReleasedOnADisconnectedOrUnknownAccount() {
    String account = connected("usr_sanne", true);
    send(DEMO, new CloseAccess(new AccountId(account), Instant.now()));
    assertThat(release("automation", "auto-publishing", account)).isEqualTo("WITHHOLD");
    assertThat(release("user", "usr_sanne", account)).isEqualTo("WITHHOLD");
    assertThat(release("user", "usr_sanne", "acc_never")).isEqualTo("WAIT");
  }

  @Test
  @Tag("R-CON-11")
  @Tag("R-CON-15")
  void whoHadALevelOnADisconnectedAccountKeepsItAndHasNothingToPublishThere() {
    String account = connected("usr_joris", true);
    send(DEMO, new CloseAccess(new AccountId(account), Instant.now()));
    for (String action : List.of("post.publish", "autopublish.edit", "default.set")) {
      Answer refused = ask(service(), "user", "usr_joris", action, account);
      assertThat(refused.body().path("decision").asBoolean()).as(action).isFalse();
      assertThat(context(refused, "rule")).isEqualTo("R-CON-11");
      assertThat(context(refused, "level")).isEqualTo("FULL");
      assertThat(context(refused, "allow_with")).isEqualTo("connecting the account again");
    }
    assertThat(context(ask(service(), "user", "usr_daan", "post.publish", account), "rule"))
        .as("of two reasons the one that is about them")
        .isEqualTo("R-PERM-1");
    assertThat(decision(service(), "usr_joris", "account.reconnect", account)).isTrue();
    assertThat(decision(service(), "usr_joris", "account.view", account)).isTrue();
    assertThat(decision(service(), "usr_nobody", "post.publish", account)).isFalse();
    send(
        DEMO,
        new ReopenAccess(
            new AccountId(account), Network.FACEBOOK, ReportingScope.ALL_SOURCES, Instant.now()));
    assertThat(decision(service(), "usr_joris", "post.publish", account)).isTrue();
  }

  @Test
  @Tag("A5")
  void badQuestionsAreRefusedByName() {
    Http service = service();
    String account = connected("usr_sanne", true);
    assertThat(service.post("/access/v1/evaluation", "{").status()).isEqualTo(400);
    assertThat(service.post("/access/v1/evaluation", "{}").status()).isEqualTo(400);
    assertThat(
            service
                .post("/access/v1/evaluation", question("user", "usr_joris", "fly", account))
                .code())
        .isEqualTo("decision.action-unknown");
    assertThat(
            service
                .post(
                    "/access/v1/evaluation",
                    question("user", "usr_joris", "post.publish", account)
                        .replace("\"subject\"", "\"hubId\":\"hub_other\",\"subject\""))
                .status())
        .isEqualTo(400);
    assertThat(
            service
                .post(
                    "/access/v1/evaluations",
                    "{\"evaluations\":[{\"action\":{\"name\":\"post.publish\"}}]}")
                .status())
        .isEqualTo(400);
    assertThat(ask(service("account-service"), "user", "usr_joris", "post.publish", account).code())
        .isEqualTo("hub.missing");
  }

  private Http service() {
    return service("account-service").with("Herald-Hub", DEMO);
  }

  private static Answer ask(
      Http caller, String type, String subject, String action, String account) {
    return caller.post("/access/v1/evaluation", question(type, subject, action, account));
  }

  private static boolean decision(Http caller, String user, String action, String account) {
    Answer answer = ask(caller, "user", user, action, account);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().path("decision").asBoolean();
  }

  private boolean decisionInHub(String user, String action) {
    return service()
        .post(
            "/access/v1/evaluation",
            question("user", user, action, DEMO).replace("\"account\"", "\"hub\""))
        .body()
        .path("decision")
        .asBoolean();
  }

  private String release(String type, String subject, String account) {
    return context(ask(service(), type, subject, "post.release", account), "answer");
  }

  private static String question(String type, String subject, String action, String account) {
    return """
    {"subject":{"type":"%s","id":"%s"},"action":{"name":"%s"},"resource":{"type":"account","id":"%s"}}"""
        .formatted(type, subject, action, account);
  }

  private static String context(Answer answer, String part) {
    return answer.body().path("context").path(part).asString("");
  }
}
