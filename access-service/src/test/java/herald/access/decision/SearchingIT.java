package herald.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.account.domain.CloseAccess;
import herald.access.account.domain.Network;
import herald.access.account.domain.ReportingScope;
import herald.access.account.events.AccountId;
import herald.access.permission.Action;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.user.events.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** AuthZEN's searches say what the decisions say, and nothing to whom it is no business of. */
@Tag("R-PERM-5")
class SearchingIT extends AccessSpecification {

  private final String hub = "hub_" + fresh();
  private final String admin = "usr_a" + fresh();
  private final List<String> users = new ArrayList<>(List.of(admin));
  private final List<String> accounts = new ArrayList<>();
  private Http service;

  @BeforeEach
  void aHubWithEveryKindOfUserAndAccount() {
    service = service("account-service").with("Herald-Hub", hub);
    openHub(hub, admin);
    for (Permission permission : Permission.values()) {
      users.add("usr_" + permission.name().toLowerCase(Locale.ROOT).charAt(0) + fresh());
      add(hub, users.getLast(), permission);
    }
    String connector = users.getLast();
    for (boolean share : new boolean[] {true, false}) {
      accounts.add(connected(hub, Network.FACEBOOK, ReportingScope.ALL_SOURCES, connector, share));
    }
    accounts.add(connected(hub, Network.FACEBOOK, ReportingScope.ALL_SOURCES, connector, true));
    send(hub, new CloseAccess(new AccountId(accounts.getLast()), Instant.now()));
  }

  @Test
  void whoMayIsWhomADecisionAllows() {
    for (Action action : Action.values()) {
      for (String account : action.onAccount() ? accounts : List.of("")) {
        assertThat(found(subjects(service, action.code(), account)))
            .as(action + " " + account)
            .containsExactlyElementsOf(
                users.stream().filter(user -> decided(user, action, account)).sorted().toList());
      }
    }
  }

  @Test
  void onWhatTheyMayIsWhatADecisionAllows() {
    for (Action action : Action.values()) {
      for (String user : users) {
        String type = action.onAccount() ? "account" : "hub";
        assertThat(found(resources(service, user, action.code(), type)))
            .as(action + " " + user)
            .containsExactlyElementsOf(
                (action.onAccount() ? accounts.stream() : Stream.of(hub))
                    .filter(resource -> decided(user, action, resource))
                    .sorted()
                    .toList());
      }
    }
  }

  @Test
  void whatTheyMayIsWhatADecisionAllows() {
    for (String user : users) {
      for (String account : accounts) {
        assertThat(names(actions(service, user, "account", account)))
            .containsExactlyElementsOf(allowed(user, account, true));
      }
      assertThat(names(actions(service, user, "hub", hub)))
          .containsExactlyElementsOf(allowed(user, "", false));
    }
  }

  private List<String> allowed(String user, String account, boolean onAccount) {
    return Stream.of(Action.values())
        .filter(action -> action.onAccount() == onAccount && decided(user, action, account))
        .map(Action::code)
        .sorted()
        .toList();
  }

  @Test
  void aLongAnswerComesInParts() {
    List<String> all = found(subjects(service, "account.view", accounts.getFirst()));
    assertThat(all).hasSizeGreaterThan(3);
    List<String> collected = new ArrayList<>();
    String page = "{\"limit\":2}";
    while (!page.isEmpty()) {
      Answer part = search(service, "subject", wanted("account.view", accounts.getFirst(), page));
      collected.addAll(found(part));
      JsonNode told = part.body().path("page");
      assertThat(told.path("count").asInt()).isEqualTo(found(part).size()).isLessThanOrEqualTo(2);
      assertThat(told.path("total").asInt()).isEqualTo(all.size());
      String next = told.path("next_token").asString();
      page = next.isEmpty() ? "" : "{\"limit\":2,\"token\":\"" + next + "\"}";
    }
    assertThat(collected).isEqualTo(all);
  }

  @Test
  @Tag("R-ACC-3")
  @Tag("R-PERM-7")
  void usersSearchForThemselvesAndWhoMayIsForThoseWhoReadTheAudit() {
    String user = users.get(1);
    Http own = asUser(hub, user);
    assertThat(found(resources(own, user, "account.view", "account")))
        .isEqualTo(found(resources(service, user, "account.view", "account")));
    assertThat(resources(own, admin, "account.view", "account").code())
        .isEqualTo("decision.about-somebody-else");
    assertThat(actions(own, admin, "account", accounts.getFirst()).status()).isEqualTo(403);
    assertThat(subjects(own, "account.view", accounts.getFirst()).status()).isEqualTo(403);
    assertThat(found(subjects(asUser(hub, admin), "account.view", accounts.getFirst())))
        .isEqualTo(found(subjects(service, "account.view", accounts.getFirst())));
  }

  @Test
  @Tag("A1")
  void nothingIsFoundOfAnotherHubOrOfWhatThereIsNot() {
    String elsewhere = connected("usr_sanne", true);
    for (String account : List.of(elsewhere, "acc_never")) {
      assertThat(found(subjects(service, "account.view", account))).isEmpty();
      assertThat(names(actions(service, admin, "account", account))).isEmpty();
    }
    assertThat(found(resources(service, "usr_sanne", "account.view", "account"))).isEmpty();
    assertThat(found(resources(service, admin, "account.view", "hub"))).isEmpty();
    assertThat(found(resources(service, admin, "hub.manage", "account"))).isEmpty();
    assertThat(found(resources(service, admin, "account.view", "printer"))).isEmpty();
    String automations =
        wanted("post.draft", accounts.getFirst(), "null").replace("\"user\"", "\"automation\"");
    assertThat(found(search(service, "subject", automations))).isEmpty();
  }

  @Test
  @Tag("A5")
  void whatCannotBeASearchIsABadRequest() {
    assertThat(subjects(service, "fly", accounts.getFirst()).status()).isEqualTo(400);
    assertThat(subjects(service, "fly", accounts.getFirst()).code())
        .isEqualTo("decision.action-unknown");
    for (String page : List.of("{\"limit\":0}", "{\"limit\":1001}", "{\"pages\":1}")) {
      assertThat(
              search(service, "subject", wanted("account.view", accounts.getFirst(), page))
                  .status())
          .as(page)
          .isEqualTo(400);
    }
    assertThat(search(service, "resource", "{}").body().path("errors").size()).isEqualTo(3);
  }

  @Test
  void anybodyLearnsWhereTheDecisionPointIs() {
    Answer told = anybody().get("/.well-known/authzen-configuration");
    assertThat(told.status()).isEqualTo(200);
    String base = told.body().path("policy_decision_point").asString();
    assertThat(base).startsWith("http");
    assertThat(told.body().path("access_evaluation_endpoint").asString())
        .isEqualTo(base + "/access/v1/evaluation");
    for (String kind : List.of("subject", "resource", "action")) {
      String address = told.body().path("search_" + kind + "_endpoint").asString();
      assertThat(address).startsWith(base);
      assertThat(service.post(address.substring(base.length()), "{}").status()).isEqualTo(400);
    }
  }

  private boolean decided(String user, Action action, String resource) {
    String type = action.onAccount() ? "account" : "hub";
    String id = action.onAccount() ? resource : hub;
    return service
        .post(
            "/access/v1/evaluation",
            """
            {"subject":{"type":"user","id":"%s"},"action":{"name":"%s"},"resource":{"type":"%s","id":"%s"}}"""
                .formatted(user, action.code(), type, id))
        .body()
        .path("decision")
        .asBoolean();
  }

  private Answer subjects(Http caller, String action, String account) {
    return search(caller, "subject", wanted(action, account, "null"));
  }

  private String wanted(String action, String account, String page) {
    return """
        {"subject":{"type":"user"},"action":{"name":"%s"},"resource":{"type":"%s","id":"%s"},"page":%s}"""
        .formatted(
            action, account.isEmpty() ? "hub" : "account", account.isEmpty() ? hub : account, page);
  }

  private static Answer resources(Http caller, String user, String action, String type) {
    return search(
        caller,
        "resource",
        """
        {"subject":{"type":"user","id":"%s"},"action":{"name":"%s"},"resource":{"type":"%s"}}"""
            .formatted(user, action, type));
  }

  private static Answer actions(Http caller, String user, String type, String id) {
    return search(
        caller,
        "action",
        """
        {"subject":{"type":"user","id":"%s"},"resource":{"type":"%s","id":"%s"}}"""
            .formatted(user, type, id));
  }

  private static Answer search(Http caller, String kind, String body) {
    return caller.post("/access/v1/search/" + kind, body);
  }

  private static List<String> found(Answer answer) {
    return told(answer, "id");
  }

  private static List<String> names(Answer answer) {
    return told(answer, "name");
  }

  private static List<String> told(Answer answer, String what) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer
        .body()
        .path("results")
        .valueStream()
        .map(result -> result.path(what).asString())
        .toList();
  }

  private static String fresh() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
