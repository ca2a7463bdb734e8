package herald.access.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.account.domain.CloseAccess;
import herald.access.account.domain.Network;
import herald.access.account.domain.ReopenAccess;
import herald.access.account.domain.ReportingScope;
import herald.access.account.events.AccountId;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.user.events.Permission;
import herald.platform.eventstore.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One removal, and everything that follows from it, from the first refusal to the last row. */
@Tag("R-ACC-2")
@Tag("R-ACC-4")
@Tag("R-ACC-7")
@Tag("R-CON-15")
@Tag("R-PERM-6")
class RemovingAUserIT extends AccessSpecification {

  @Autowired private History history;

  private final String hub = "hub_" + fresh();
  private final String remover = "usr_" + fresh();
  private final String leaver = "usr_" + fresh();
  private final String stayer = "usr_" + fresh();
  private Http admin;

  @Test
  void everythingFollows() {
    openHub(hub, remover);
    admin = asUser(hub, remover);
    add(hub, leaver, Permission.ACCESSIBLE_ACCOUNTS);
    add(hub, stayer, Permission.ACCESSIBLE_ACCOUNTS);
    admin.put("/api/users/" + leaver + "/super-admin", "{\"superAdmin\":true}");
    String team = formed("Both", leaver, stayer);
    String alone = formed("Alone", leaver);
    String own = account(leaver, "{\"kind\":\"PRIVATE\",\"users\":[\"" + leaver + "\"]}");
    String withOthers = account(remover, selected(leaver, stayer));
    String onlyThem = account(remover, selected(leaver));
    String byTeam = account(remover, "{\"kind\":\"SELECTED\",\"teams\":[\"" + alone + "\"]}");
    String everyones = account(leaver, "{\"kind\":\"EVERYONE\"}");
    String closed = account(leaver, "{\"kind\":\"PRIVATE\",\"users\":[\"" + leaver + "\"]}");
    send(hub, new CloseAccess(new AccountId(closed), Instant.now()));
    Http former = asUser(hub, leaver);
    String token =
        former.post("/api/tokens", "{\"name\":\"program\"}").body().path("token").asString();
    assertThat(former.get("/api/access/accounts/" + own).status()).isEqualTo(200);

    assertThat(former.delete("/api/users/" + leaver).code())
        .as("nobody removes themself")
        .isEqualTo("user.removes-themself");
    Answer removed = admin.delete("/api/users/" + leaver);
    assertThat(removed.status()).as(removed.toString()).isEqualTo(202);

    assertThatTheyCanDoNothingAtOnce(former, token, own, everyones);
    within("PRIVATE becomes the remover's", () -> assertPrivateToRemover(own));
    within(
        "a selection goes on without them",
        () -> {
          assertThat(view(withOthers).path("kind").asString()).isEqualTo("SELECTED");
          assertThat(ids(view(withOthers), "users")).containsExactly(stayer);
        });
    within("an emptied selection becomes the remover's", () -> assertPrivateToRemover(onlyThem));
    within(
        "teams go on without them, also empty",
        () -> {
          assertThat(ids(admin.get("/api/teams/" + team).body(), "members/id"))
              .containsExactly(stayer);
          assertThat(ids(admin.get("/api/teams/" + alone).body(), "members/id")).isEmpty();
        });
    assertThat(view(byTeam).path("kind").asString())
        .as("a team that is empty is still a team")
        .isEqualTo("SELECTED");
    for (String account : List.of(own, everyones, closed)) {
      within(
          "nobody is its connector",
          () -> assertThat(names(account)).contains("access.connector-left"));
    }
    send(
        hub,
        new ReopenAccess(
            new AccountId(closed), Network.FACEBOOK, ReportingScope.ALL_SOURCES, Instant.now()));
    within("what comes back comes back to the remover", () -> assertPrivateToRemover(closed));

    Answer last = admin.put("/api/users/" + remover + "/super-admin", "{\"superAdmin\":false}");
    assertThat(last.status()).as("the last super admin stays").isEqualTo(409);
    assertThat(last.rule()).isEqualTo("R-PERM-6");
    assertThat(admin.get("/api/access/report?format=json").body().toString())
        .as("the report knows them no more, and did")
        .doesNotContain("\"" + leaver + "\"");
  }

  private void assertThatTheyCanDoNothingAtOnce(
      Http former, String token, String own, String everyones) {
    assertThat(former.get("/api/me").status()).isEqualTo(404);
    assertThat(former.get("/api/access/report").status()).isEqualTo(403);
    for (String account : List.of(own, everyones)) {
      assertThat(former.get("/api/access/accounts/" + account).status()).isEqualTo(404);
    }
    Http service = service("account-service").with("Herald-Hub", hub);
    assertThat(service.get("/internal/levels?user=" + leaver).body().isEmpty()).isTrue();
    Answer release =
        service.post(
            "/access/v1/evaluation",
            """
            {"subject":{"type":"user","id":"%s"},"action":{"name":"post.release"},"resource":{"type":"account","id":"%s"}}"""
                .formatted(leaver, everyones));
    assertThat(release.body().at("/context/because").asString()).isEqualTo("AUTHOR_LOST_RIGHT");
    within(
        "a token of theirs, which opens nothing any more, is none either",
        () -> assertThat(exchange(token, "access-service").status()).isEqualTo(400));
  }

  private void assertPrivateToRemover(String account) {
    assertThat(view(account).path("kind").asString()).isEqualTo("PRIVATE");
    assertThat(ids(view(account), "users")).containsExactly(remover);
    assertThat(history.stream(hub, account))
        .anyMatch(event -> event.origin().actor().equals("automation:drop-from-access"));
  }

  private static void within(String what, org.awaitility.core.ThrowingRunnable assertion) {
    await(what).atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
  }

  private List<String> names(String account) {
    return history.stream(hub, account).stream().map(event -> event.name()).toList();
  }

  private static List<String> ids(JsonNode of, String path) {
    int slash = path.indexOf('/');
    return slash < 0
        ? of.path(path).valueStream().map(JsonNode::asString).toList()
        : of.path(path.substring(0, slash)).findValuesAsString(path.substring(slash + 1));
  }

  private JsonNode view(String account) {
    return admin.get("/api/access/accounts/" + account).body();
  }

  private String account(String connector, String choice) {
    String account = connected(hub, Network.FACEBOOK, ReportingScope.ALL_SOURCES, connector, true);
    Answer chosen = admin.put("/api/access/accounts/" + account, choice);
    assertThat(chosen.status()).as(chosen.toString()).isEqualTo(202);
    return account;
  }

  private String formed(String name, String... members) {
    Answer formed =
        admin.post(
            "/api/teams",
            "{\"name\":\"" + name + "\",\"members\":[\"" + String.join("\",\"", members) + "\"]}");
    assertThat(formed.status()).as(formed.toString()).isEqualTo(201);
    return formed.body().path("id").asString();
  }

  private static String selected(String... users) {
    return "{\"kind\":\"SELECTED\",\"users\":[\"" + String.join("\",\"", users) + "\"]}";
  }

  private static String fresh() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
