package herald.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Browser;
import herald.access.support.Http;
import herald.access.support.Mailbox;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An operator opens further hubs; a person may be in several, and neither learns of the other. */
class SeveralHubsIT extends AccessSpecification {

  private static final String PASSWORD = "korenbloem trapleuning vuurtoren";

  private Http operator;
  private String address;

  @BeforeEach
  void operator() {
    operator = service("suite");
    address = UUID.randomUUID().toString().substring(0, 8) + "@example.org";
  }

  private Answer opened(String name) {
    Answer opened = operator.post("/internal/hubs", "{\"name\":\"" + name + "\"}");
    assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
    return opened;
  }

  private static String link(Answer opened) {
    return URI.create(opened.body().path("link").asString()).getPath();
  }

  private HttpResponse<String> found(Browser browser, String link, Map<String, String> other) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "name", "Olga Smit",
                "address", address,
                "zone", "Europe/Amsterdam",
                "password", PASSWORD,
                "again", PASSWORD));
    form.putAll(other);
    return browser.submit(link, form);
  }

  private Browser founder(String hub) {
    Browser browser = browser("en");
    HttpResponse<String> founded = found(browser, link(opened(hub)), Map.of());
    assertThat(founded.statusCode()).as(founded.body()).isEqualTo(303);
    return browser;
  }

  private void add(Browser superAdmin, String someone) {
    Answer added =
        in(superAdmin)
            .post(
                "/api/users",
                """
                {"name":"Daan Visser","address":"%s","language":"en","zone":"Europe/Amsterdam",
                 "permission":"VIEW_ONLY"}"""
                    .formatted(someone));
    assertThat(added.status()).as(added.toString()).isEqualTo(201);
  }

  @Test
  @Tag("R-EDI-4")
  void aSetUpLinkMakesTheFirstSuperAdminAndNoSecondOne() {
    Answer opened = opened("Bakkerij Smit");
    String link = link(opened);
    Browser browser = browser("nl");
    assertThat(browser.open(link).body()).contains("Bakkerij Smit inrichten");
    assertThat(found(browser, link, Map.of()).statusCode()).isEqualTo(303);
    JsonNode me = in(browser).get("/api/me").body();
    assertThat(me.path("hub").path("name").asString()).isEqualTo("Bakkerij Smit");
    assertThat(me.path("hub").path("edition").asString()).isEqualTo("ENTERPRISE");
    assertThat(me.path("user").path("superAdmin").asBoolean()).isTrue();
    assertThat(me.path("user").path("language").asString()).isEqualTo("nl");
    assertThat(browser("en").open(link).statusCode()).isEqualTo(410);
    Answer again =
        operator.post("/internal/hubs/" + opened.body().path("id").asString() + "/set-up", "");
    assertThat(again.code()).isEqualTo("hub.set-up-already");
  }

  @Test
  void aNewSetUpLinkEndsTheFormerOne() {
    Answer opened = opened("Twee keer");
    Answer again =
        operator.post("/internal/hubs/" + opened.body().path("id").asString() + "/set-up", "");
    assertThat(browser("en").open(link(opened)).statusCode()).isEqualTo(410);
    assertThat(browser("en").open(link(again)).statusCode()).isEqualTo(200);
  }

  @Test
  void aSetUpSaysWhatIsWrongAndChangesNothing() {
    Answer opened = opened("Nog niet");
    Browser browser = browser("en");
    assertThat(found(browser, link(opened), Map.of("name", " ")).body()).contains("your name");
    assertThat(found(browser, link(opened), Map.of("address", "x")).body())
        .contains("Enter an e-mail address");
    assertThat(found(browser, link(opened), Map.of("zone", "Mars")).body())
        .contains("Choose a time zone");
    assertThat(found(browser, link(opened), Map.of("again", "x")).statusCode()).isEqualTo(422);
    assertThat(
            found(browser, link(opened), Map.of("address", "sanne@example.org", "password", "x"))
                .body())
        .contains("Somebody signs in with this address already");
    assertThat(browser.session()).isEmpty();
    assertThat(operator.get("/internal/hubs").body().path("items"))
        .anySatisfy(
            hub -> {
              assertThat(hub.path("name").asString()).isEqualTo("Nog niet");
              assertThat(hub.path("users").asInt()).isZero();
            });
  }

  @Test
  void onlyTheOperatorOpensHubs() {
    Http other = service("account-service");
    assertThat(other.get("/internal/hubs").status()).isEqualTo(403);
    assertThat(other.post("/internal/hubs", "{\"name\":\"x\"}").status()).isEqualTo(403);
    assertThat(as("sanne").get("/internal/hubs").status()).isEqualTo(403);
  }

  @Test
  void joinsAnotherHubAsTheSamePersonAndSwitches() {
    Browser olga = founder("Noord");
    String other = address;
    address = "second-" + other;
    Browser owner = founder("Zuid");
    add(owner, other);
    String link = Mailbox.link(other, 1);
    Browser browser = browser("en");
    assertThat(browser.open(link).body()).contains("You sign in to Herald with this address");
    assertThat(browser.submit(link, Map.of("password", "wrong")).statusCode()).isEqualTo(401);
    assertThat(browser.submit(link, Map.of("password", PASSWORD)).statusCode()).isEqualTo(303);
    JsonNode hubs = in(browser).get("/api/me/hubs").body().path("items");
    assertThat(hubs).hasSize(2);
    assertThat(hubs.path(0).path("name").asString()).isEqualTo("Noord");
    assertThat(hubs.path(1).path("current").asBoolean()).isTrue();
    Answer switched =
        in(browser).put("/api/me/hub", "{\"hub\":\"" + hubs.path(0).path("id").asString() + "\"}");
    assertThat(switched.status()).as(switched.toString()).isEqualTo(204);
    String before = browser.session().orElseThrow();
    browser.take(switched.headers());
    assertThat(browser.session()).isNotEqualTo(Optional.of(before));
    assertThat(in(browser).get("/api/me").body().path("user").path("superAdmin").asBoolean())
        .isTrue();
    assertThat(in(olga).get("/api/users").body().toString()).doesNotContain("Daan Visser");
  }

  @Test
  @Tag("A1")
  void entersNoHubThatTheyAreNotIn() {
    Browser olga = founder("Oost");
    Answer foreign = in(olga).put("/api/me/hub", "{\"hub\":\"" + DEMO + "\"}");
    Answer unknown = in(olga).put("/api/me/hub", "{\"hub\":\"hub_nowhere\"}");
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(unknown.body());
    assertThat(as("sanne").put("/api/me/hub", "{\"hub\":\"" + DEMO + "\"}").code())
        .isEqualTo("session.needed");
  }

  @Test
  void isOneUserInAHub() {
    Browser olga = founder("West");
    add(olga, "other-" + address);
    String link = Mailbox.link("other-" + address, 1);
    Browser someone = browser("en");
    someone.submit(link, Map.of("password", PASSWORD, "again", PASSWORD));
    Answer taken =
        in(olga)
            .post(
                "/api/users",
                """
                {"name":"Daan","address":"OTHER-%s","language":"en","zone":"Europe/Amsterdam",
                 "permission":"VIEW_ONLY"}"""
                    .formatted(address));
    assertThat(taken.code()).isEqualTo("user.address-taken");
  }

  @Test
  @Tag("R-AUD-4")
  void whoIsRemovedFromOneHubStaysInTheOther() {
    Browser olga = founder("Links");
    String other = address;
    address = "second-" + other;
    Browser owner = founder("Rechts");
    add(owner, other);
    Browser browser = browser("en");
    browser.submit(Mailbox.link(other, 1), Map.of("password", PASSWORD));
    String there = in(browser).get("/api/me").body().path("user").path("id").asString();
    assertThat(in(owner).delete("/api/users/" + there).status()).isEqualTo(202);
    await().untilAsserted(() -> assertThat(exchange(browser).status()).isEqualTo(400));
    Map<String, String> form = Map.of("address", other, "password", PASSWORD);
    assertThat(browser.submit("/login", form).statusCode()).isEqualTo(303);
    assertThat(in(browser).get("/api/me/hubs").body().path("items")).hasSize(1);
    assertThat(exchange(olga).status()).isEqualTo(200);
  }
}
