package herald.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.testing.Contracts;
import herald.platform.testing.TestTopic;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the topics of the other services to the page that a person reads. */
class ActivityIT extends NotificationServiceSpecification {

  private static final String CONNECTED = "herald.account.connected.v1";
  private static final String PUBLISHED = "herald.post.published.v1";

  private TestTopic accounts;
  private TestTopic posts;
  private TestTopic people;
  private TestTopic brands;
  private TestTopic access;

  @BeforeAll
  void topics() {
    accounts = open("herald.account");
    posts = open("herald.autopublish");
    people = open("herald.access.people");
    brands = open("herald.brand");
    access = open("herald.access");
  }

  @Test
  @Tag("R-AUD-1")
  void whatHappenedIsASentenceThatNamesPeopleAndAccounts() {
    people.tell(hub, "herald.person.described.v1", SANNE, person(SANNE));
    accounts.tell(hub, CONNECTED, account, body(CONNECTED, "account", account));
    await()
        .untilAsserted(
            () ->
                assertThat(summaries(SANNE))
                    .containsExactly("Sanne de Vries connected Northwind."));
    JsonNode row = items(SANNE, "").get(0);
    assertThat(row.get("what").asString()).isEqualTo(CONNECTED);
    assertThat(row.get("account").asString()).isEqualTo(account);
    assertThat(row.at("/actor/id").asString()).isEqualTo(SANNE);
    assertThat(row.get("at").asString()).endsWith("Z");
  }

  @Test
  @Tag("R-AUD-4")
  void anErasedPersonHasNoNameAnyMore() {
    people.tell(hub, "herald.person.described.v1", SANNE, person(SANNE));
    accounts.tell(hub, CONNECTED, account, body(CONNECTED, "account", account));
    await().untilAsserted(() -> assertThat(summaries(SANNE).toString()).contains("Sanne de Vries"));
    people.tell(hub, "herald.person.described.v1", SANNE, null);
    await()
        .untilAsserted(
            () -> assertThat(summaries(SANNE)).containsExactly("Herald connected Northwind."));
  }

  @Test
  @Tag("R-AUD-4")
  @Tag("A20")
  void norHasOneOfWhomOnlyTheRemovalIsStillTold() {
    String removed = "herald.user.removed.v1";
    people.tell(hub, "herald.person.described.v1", SANNE, person(SANNE));
    accounts.tell(hub, CONNECTED, account, body(CONNECTED, "account", account));
    await().untilAsserted(() -> assertThat(summaries(SANNE).toString()).contains("Sanne de Vries"));
    access.tell(hub, removed, SANNE, body(removed, "user", SANNE));
    await()
        .untilAsserted(() -> assertThat(summaries(SANNE)).contains("Herald connected Northwind."));
  }

  @Test
  void anEventThatIsToldAgainIsOneRow() {
    String body = body(CONNECTED, "account", account);
    String id = accounts.tell(hub, CONNECTED, account, body);
    accounts.repeat(id, hub, CONNECTED, account, body);
    accounts.tell(hub, "herald.account.disconnected.v1", account, disconnected());
    awaitRows(2);
    assertThat(items(SANNE, "").get(1).get("id").asString()).isEqualTo(id);
  }

  @Test
  @Tag("R-ACC-3")
  void nothingOfAnAccountReachesThoseWhoMayNotViewIt() {
    accounts.tell(hub, CONNECTED, account, body(CONNECTED, "account", account));
    posts.tell(
        hub, "herald.blog.registered.v1", "blg_1", body("herald.blog.registered.v1", "", ""));
    awaitRows(2);
    assertThat(items(DAAN, "")).isEmpty();
    ACCESS.level(hub, DAAN, account, "NAME");
    assertThat(items(DAAN, "")).isEmpty();
    assertThat(items(DAAN, "?account=" + account)).isEmpty();
    ACCESS.level(hub, DAAN, account, "VIEW");
    assertThat(items(DAAN, "")).hasSize(1);
  }

  @Test
  @Tag("R-ACC-3")
  void anotherHubsHappeningsDoNotExist() {
    accounts.tell(hub, CONNECTED, account, body(CONNECTED, "account", account));
    awaitRows(1);
    String theirs = hub;
    hub = "hub_" + UUID.randomUUID().toString().replace("-", "");
    ACCESS.superAdmin(hub, SANNE).level(hub, SANNE, account, "FULL");
    assertThat(items(SANNE, "")).isEmpty();
    assertThat(items(SANNE, "?account=" + account)).isEmpty();
    assertThat(get(SANNE, "", "Herald-Hub", theirs).body()).contains("\"items\":[]");
  }

  @Test
  void isReadByAccountAndByTypeAndPageByPage() {
    for (int i = 0; i < 60; i++) {
      posts.tell(hub, PUBLISHED, "pst_" + i, body(PUBLISHED, "account", account));
    }
    accounts.tell(hub, CONNECTED, account, body(CONNECTED, "account", account));
    await().untilAsserted(() -> assertThat(items(SANNE, "?type=" + CONNECTED)).hasSize(1));
    await().untilAsserted(() -> assertThat(all("?type=" + PUBLISHED)).hasSize(60));
    assertThat(all("")).hasSize(61).doesNotHaveDuplicates();
    assertThat(items(SANNE, "?account=acc_other")).isEmpty();

    HttpResponse<String> first = get(SANNE, "?account=" + account);
    String link = first.headers().firstValue("Link").orElseThrow();
    String next = json(first).get("next").asString();
    assertThat(link)
        .isEqualTo("</api/activity?account=" + account + "&cursor=" + next + ">; rel=\"next\"");
  }

  @Test
  @Tag("R-BRAND-3")
  @Tag("R-BRAND-6")
  void isReadByTheBrandThatTheAccountHasNow() {
    accounts.tell(hub, CONNECTED, account, body(CONNECTED, "account", account));
    awaitRows(1);
    assertThat(items(SANNE, "?brand=none")).hasSize(1);
    String assigned = "herald.brand.assigned.v1";
    ObjectNode body = (ObjectNode) Contracts.exampleTree(assigned);
    body.put("account", account).put("brand", "brd_europe");
    brands.tell(hub, assigned, account, body.toString());
    await().untilAsserted(() -> assertThat(items(SANNE, "?brand=brd_europe")).hasSize(2));
    assertThat(items(SANNE, "?brand=none")).isEmpty();
    assertThat(items(SANNE, "?brand=brd_asia")).isEmpty();

    brands.tell(hub, assigned, account, body.put("brand", "brd_asia").toString());
    await().untilAsserted(() -> assertThat(items(SANNE, "?brand=brd_asia")).hasSize(3));
    assertThat(items(SANNE, "?brand=brd_europe")).isEmpty();

    String left = "herald.brand.unassigned.v1";
    brands.tell(hub, left, account, body(left, "account", account));
    await().untilAsserted(() -> assertThat(items(SANNE, "?brand=none")).hasSize(4));
  }

  @Test
  void aBrandThatCannotBeOneIsRefused() {
    HttpResponse<String> answer = get(SANNE, "?brand=europe");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo("brand");
  }

  @Test
  void whatItHasNoWordsForIsPassedOver() {
    accounts.tell(hub, "herald.account.danced.v1", account, "{\"steps\":3}");
    accounts.tell(hub, CONNECTED, account, body(CONNECTED, "account", account));
    awaitRows(1);
  }

  /** The ids of all pages, newest first. */
  private List<String> all(String query) {
    List<String> ids = new ArrayList<>();
    JsonNode page = json(get(SANNE, query));
    page.get("items").forEach(row -> ids.add(row.get("id").asString()));
    while (!page.get("next").isNull()) {
      String cursor = (query.isEmpty() ? "?" : "&") + "cursor=" + page.get("next").asString();
      page = json(get(SANNE, query + cursor));
      page.get("items").forEach(row -> ids.add(row.get("id").asString()));
    }
    return ids;
  }

  @Test
  void aCursorOfOnesOwnMakingIsRefused() {
    for (String cursor : List.of("x", "%25", "MjAyNg", "bm8gdGltZQ")) {
      HttpResponse<String> answer = get(SANNE, "?cursor=" + cursor);
      assertThat(answer.statusCode()).as(cursor).isEqualTo(400);
      assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo("cursor");
    }
  }

  @Test
  void nothingIsShownWhileAccessIsAway() {
    accounts.tell(hub, CONNECTED, account, body(CONNECTED, "account", account));
    awaitRows(1);
    ACCESS.away(true);
    assertThat(get(SANNE, "").statusCode()).isEqualTo(503);
  }

  private void awaitRows(int expected) {
    await().untilAsserted(() -> assertThat(items(SANNE, "")).hasSize(expected));
  }

  private List<String> summaries(String user) {
    List<String> summaries = new ArrayList<>();
    items(user, "").forEach(row -> summaries.add(row.get("summary").asString()));
    return summaries;
  }

  private JsonNode items(String user, String query) {
    HttpResponse<String> answer = get(user, query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).get("items");
  }

  private HttpResponse<String> get(String user, String query, String... headers) {
    var request = request(user, "GET", "/api/activity" + query, null);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private static String person(String user) {
    return body("herald.person.described.v1", "user", user);
  }

  private String disconnected() {
    return body("herald.account.disconnected.v1", "account", account);
  }
}
