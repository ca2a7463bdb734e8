package herald.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The form of AuthZEN's Authorization API 1.0, where it says more than that there is a decision.
 */
@Tag("R-PERM-5")
class AuthZenIT extends AccessSpecification {

  private Http service;
  private String account;

  @BeforeEach
  void anAccount() {
    service = service("account-service").with("Herald-Hub", DEMO);
    account = connected("usr_sanne", true);
  }

  @Test
  void allAreAnsweredUnlessAskedOtherwise() {
    for (String options : List.of("", "\"options\":{\"evaluations_semantic\":\"execute_all\"},")) {
      assertThat(decisions(ask(options, "post.draft", "post.publish", "account.view")))
          .containsExactly(true, false, true);
    }
  }

  @Test
  void theFirstDenialEndsTheList() {
    assertThat(
            decisions(
                ask(
                    "\"options\":{\"evaluations_semantic\":\"deny_on_first_deny\"},",
                    "post.draft",
                    "post.publish",
                    "account.view")))
        .containsExactly(true, false);
  }

  @Test
  void theFirstPermissionEndsTheList() {
    assertThat(
            decisions(
                ask(
                    "\"options\":{\"evaluations_semantic\":\"permit_on_first_permit\"},",
                    "post.publish",
                    "post.draft",
                    "account.view")))
        .containsExactly(false, true);
  }

  @Test
  void anotherSemanticIsABadRequest() {
    Answer refused = ask("\"options\":{\"evaluations_semantic\":\"guess\"},", "post.draft");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asString())
        .isEqualTo("options.evaluations_semantic");
  }

  @Test
  void withoutAListItIsOneQuestion() {
    for (String list : List.of("", ",\"evaluations\":[]")) {
      Answer one =
          service.post(
              "/access/v1/evaluations",
              """
              {"subject":{"type":"user","id":"usr_daan"},"action":{"name":"post.draft"},"resource":{"type":"account","id":"%s"}%s}"""
                  .formatted(account, list));
      assertThat(one.status()).as(one.toString()).isEqualTo(200);
      assertThat(one.body().path("decision").asBoolean()).isTrue();
    }
  }

  @Test
  void oneThatMakesNoSenseIsDeniedAmongOthersThatDo() {
    Answer answer = ask("", "post.draft", "fly", "account.view");
    assertThat(decisions(answer)).containsExactly(true, false, true);
    assertThat(answer.body().at("/evaluations/1/context/error/status").asInt()).isEqualTo(400);
    assertThat(answer.body().at("/evaluations/0/context").has("error")).isFalse();
  }

  @Test
  void propertiesAndContextArePartOfTheForm() {
    Answer answer =
        service.post(
            "/access/v1/evaluation",
            """
            {"subject":{"type":"user","id":"usr_daan","properties":{"a":[1]}},
             "action":{"name":"post.draft","properties":{"method":"GET"}},
             "resource":{"type":"account","id":"%s","properties":{}},
             "context":{"time":"2026-03-03T09:05:00Z"}}"""
                .formatted(account));
    assertThat(answer.body().path("decision").asBoolean()).isTrue();
  }

  @Test
  void whoeverNamesTheRequestFindsTheNameInTheAnswer() {
    Http named = service.with("X-Request-ID", "bfe9eb29-ab87-4ca3-be83-a1d5d8305716");
    for (Answer answer :
        List.of(
            named.post("/access/v1/evaluation", "{}"),
            anybody()
                .with("X-Request-ID", "bfe9eb29-ab87-4ca3-be83-a1d5d8305716")
                .post("/access/v1/evaluation", "{}"))) {
      assertThat(answer.status()).isIn(400, 401);
      assertThat(answer.header("X-Request-ID")).isEqualTo("bfe9eb29-ab87-4ca3-be83-a1d5d8305716");
    }
    assertThat(service.with("X-Request-ID", "x".repeat(200)).post("/access/v1/evaluation", "{}"))
        .satisfies(answer -> assertThat(answer.header("X-Request-ID")).isEmpty());
  }

  @Test
  void aListThatIsTooLongIsABadRequest() {
    assertThat(
            ask("", Stream.generate(() -> "post.draft").limit(201).toArray(String[]::new)).status())
        .isEqualTo(400);
  }

  private Answer ask(String options, String... actions) {
    String list =
        Stream.of(actions)
            .map(action -> "{\"action\":{\"name\":\"" + action + "\"}}")
            .collect(Collectors.joining(","));
    return service.post(
        "/access/v1/evaluations",
        """
        {%s"subject":{"type":"user","id":"usr_daan"},"resource":{"type":"account","id":"%s"},"evaluations":[%s]}"""
            .formatted(options, account, list));
  }

  private static List<Boolean> decisions(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer
        .body()
        .path("evaluations")
        .valueStream()
        .map(one -> one.path("decision").asBoolean())
        .toList();
  }
}
