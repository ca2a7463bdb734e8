package herald.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Browser;
import herald.access.support.Mailbox;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From an invitation by mail to a session, and to its end. */
class SigningInIT extends AccessSpecification {

  private static final String PASSWORD = "korenbloem trapleuning vuurtoren";

  private String address;

  @BeforeEach
  void somebodyNew() {
    address = UUID.randomUUID().toString().substring(0, 8) + "@example.org";
  }

  private JsonNode added(String language) {
    Answer added =
        as("sanne")
            .post(
                "/api/users",
                """
                {"name":"Emma Jansen","address":"%s","language":"%s","zone":"Europe/Amsterdam",
                 "permission":"ACCESSIBLE_ACCOUNTS"}"""
                    .formatted(address, language));
    assertThat(added.status()).as(added.toString()).isEqualTo(201);
    return added.body();
  }

  private Browser joined() {
    added("en");
    Browser browser = browser("en");
    String link = Mailbox.link(address, 1);
    HttpResponse<String> accepted =
        browser.submit(link, Map.of("password", PASSWORD, "again", PASSWORD));
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(303);
    return browser;
  }

  private HttpResponse<String> signIn(Browser browser, String with) {
    return browser.submit("/login", Map.of("address", address, "password", with));
  }

  @Test
  void whoIsAddedGetsAnInvitationAndComesInByIt() {
    JsonNode user = added("nl");
    assertThat(user.path("invitation").path("mailed").asBoolean()).isTrue();
    assertThat(user.path("invitation").path("link").isNull()).isTrue();
    String link = Mailbox.link(address, 1);
    Browser browser = browser("en");
    assertThat(browser.open(link).body())
        .contains("U bent uitgenodigd voor Demo", "Welkom, Emma Jansen", address);
    HttpResponse<String> accepted =
        browser.submit(link, Map.of("password", PASSWORD, "again", PASSWORD));
    assertThat(accepted.statusCode()).isEqualTo(303);
    assertThat(accepted.headers().firstValue("Location")).hasValue("/");
    assertThat(accepted.headers().firstValue("Set-Cookie").orElseThrow())
        .matches("__Host-herald=hrls_\\w{40}; Path=/; .*Secure; HttpOnly; SameSite=Lax");
    assertThat(in(browser).get("/api/me").body().path("user").path("id").asString())
        .isEqualTo(user.path("id").asString());
    assertThat(
            as("sanne")
                .get("/api/users/" + user.path("id").asString())
                .body()
                .path("joined")
                .asBoolean())
        .isTrue();
    assertThat(browser("en").open(link).statusCode()).isEqualTo(410);
  }

  @Test
  void anInvitationTakesNoBadPassword() {
    added("en");
    String link = Mailbox.link(address, 1);
    Browser browser = browser("en");
    for (String bad : new String[] {"short", "password12", "Emma Jansen 1", "x".repeat(129)}) {
      HttpResponse<String> refused = browser.submit(link, Map.of("password", bad, "again", bad));
      assertThat(refused.statusCode()).as(bad).isEqualTo(422);
      assertThat(refused.body()).contains("role=\"alert\"").doesNotContain(bad + "\"");
    }
    HttpResponse<String> unequal =
        browser.submit(link, Map.of("password", PASSWORD, "again", PASSWORD + "x"));
    assertThat(unequal.body()).contains("The two passwords are not the same.");
    assertThat(browser.session()).isEmpty();
  }

  @Test
  void anInvitationSentAgainEndsTheFormerOne() {
    String user = added("en").path("id").asString();
    String first = Mailbox.link(address, 1);
    assertThat(as("sanne").post("/api/users/" + user + "/invitation", "").status()).isEqualTo(200);
    assertThat(browser("en").open(first).statusCode()).isEqualTo(410);
    assertThat(browser("en").open(Mailbox.link(address, 2)).statusCode()).isEqualTo(200);
    assertThat(as("daan").post("/api/users/" + user + "/invitation", "").status()).isEqualTo(403);
  }

  @Test
  void whoHasJoinedNeedsNoInvitation() {
    Browser browser = joined();
    String user = in(browser).get("/api/me").body().path("user").path("id").asString();
    Answer refused = as("sanne").post("/api/users/" + user + "/invitation", "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("user.joined-already");
  }

  @Test
  void signsInAndOut() {
    joined();
    Browser browser = browser("nl");
    assertThat(browser.open("/login").body()).contains("Inloggen", "Wachtwoord vergeten?");
    assertThat(signIn(browser, PASSWORD).statusCode()).isEqualTo(303);
    String session = browser.session().orElseThrow();
    assertThat(exchange(browser).status()).isEqualTo(200);
    assertThat(browser.open("/logout").statusCode()).isEqualTo(200);
    assertThat(browser.session()).hasValue(session);
    assertThat(browser.submit("/logout", Map.of()).headers().firstValue("Location"))
        .hasValue("/login");
    assertThat(browser.session()).isEmpty();
    browser.take(
        HttpHeaders.of(Map.of("Set-Cookie", List.of("__Host-herald=" + session)), (n, v) -> true));
    assertThat(exchange(browser).body().path("error").asString()).isEqualTo("invalid_grant");
  }

  @Test
  void isNotToldWhetherAnAddressIsKnown() {
    joined();
    HttpResponse<String> wrong = signIn(browser("en"), "not the password");
    address = "nobody-" + address;
    HttpResponse<String> unknown = signIn(browser("en"), "not the password");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body().replace("nobody-", "")).isEqualTo(wrong.body());
  }

  @Test
  @Tag("A23")
  void guessingIsStoppedAndHarmsNobodyElse() {
    joined();
    String victim = address;
    somebodyNew();
    joined();
    String other = address;
    address = victim;
    Browser guesser = browser("en");
    for (int guess = 1; guess <= 10; guess++) {
      assertThat(signIn(guesser, "guess number " + guess).statusCode()).isEqualTo(401);
    }
    HttpResponse<String> stopped = signIn(guesser, PASSWORD);
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(stopped.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(800, 901);
    assertThat(guesser.session()).isEmpty();
    address = other;
    assertThat(signIn(browser("en"), PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void aForgottenPasswordIsChosenAnewByMailAndEndsAllSessions() {
    Browser before = joined();
    HttpResponse<String> asked =
        browser("en").submit("/login/forgot", Map.of("address", address.toUpperCase()));
    assertThat(asked.body()).contains("Look in your mailbox");
    String link = Mailbox.link(address, 2);
    String next = "twaalf groene paraplubakken";
    Browser browser = browser("en");
    assertThat(browser.open(link).statusCode()).isEqualTo(200);
    assertThat(browser.submit(link, Map.of("password", next, "again", next)).statusCode())
        .isEqualTo(303);
    assertThat(browser.open(link).statusCode()).isEqualTo(410);
    assertThat(exchange(before).status()).isEqualTo(400);
    assertThat(signIn(browser("en"), PASSWORD).statusCode()).isEqualTo(401);
    assertThat(signIn(browser("en"), next).statusCode()).isEqualTo(303);
  }

  @Test
  void whoAsksForAnUnknownAddressHearsTheSame() {
    joined();
    String known = browser("en").submit("/login/forgot", Map.of("address", address)).body();
    String unknown =
        browser("en").submit("/login/forgot", Map.of("address", "nobody@example.org")).body();
    assertThat(unknown).isEqualTo(known);
    Mailbox.link(address, 2);
    assertThat(Mailbox.of("nobody@example.org")).isEmpty();
  }

  @Test
  void choosesAnotherPasswordAndKeepsThisSessionAlone() {
    Browser here = joined();
    Browser elsewhere = browser("en");
    signIn(elsewhere, PASSWORD);
    String path = "/api/me/password";
    assertThat(
            in(here)
                .put(path, "{\"current\":\"wrong\",\"password\":\"zeven blauwe gieters\"}")
                .code())
        .isEqualTo("password.wrong");
    assertThat(
            in(here)
                .put(path, "{\"current\":\"%s\",\"password\":\"x\"}".formatted(PASSWORD))
                .code())
        .isEqualTo("password.weak");
    assertThat(
            in(here)
                .put(
                    path,
                    "{\"current\":\"%s\",\"password\":\"zeven blauwe gieters\"}"
                        .formatted(PASSWORD))
                .status())
        .isEqualTo(204);
    assertThat(exchange(here).status()).isEqualTo(200);
    assertThat(exchange(elsewhere).status()).isEqualTo(400);
  }

  @Test
  void seesTheirSessionsAndEndsThem() {
    Browser here = joined();
    Browser elsewhere = browser("en");
    signIn(elsewhere, PASSWORD);
    JsonNode sessions = in(here).get("/api/me/sessions").body().path("items");
    assertThat(sessions).hasSize(2);
    assertThat(sessions)
        .allMatch(session -> session.path("browser").asString().equals("A browser"));
    JsonNode other =
        sessions.path(0).path("current").asBoolean() ? sessions.path(1) : sessions.path(0);
    String path = "/api/me/sessions/" + other.path("id").asString();
    assertThat(as("daan").delete(path).status()).isEqualTo(404);
    assertThat(in(here).delete(path).status()).isEqualTo(204);
    assertThat(in(here).delete(path).status()).isEqualTo(404);
    assertThat(exchange(elsewhere).status()).isEqualTo(400);
    signIn(elsewhere, PASSWORD);
    assertThat(in(here).delete("/api/me/sessions").status()).isEqualTo(204);
    assertThat(exchange(elsewhere).status()).isEqualTo(400);
    assertThat(exchange(here).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @Tag("A10")
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/\n/evil.example",
        " //evil.example",
        "//evil.example/%2f..",
        "evil.example",
        "/settings\r\nSet-Cookie: x=y"
      })
  void goesOnToNoOtherSite(String elsewhere) {
    joined();
    HttpResponse<String> answer =
        browser("en")
            .submit(
                "/login", Map.of("address", address, "password", PASSWORD, "returnTo", elsewhere));
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
  }

  @Test
  void goesOnToThePlaceThatWasAskedFor() {
    joined();
    HttpResponse<String> answer =
        browser("en")
            .submit(
                "/login",
                Map.of("address", address, "password", PASSWORD, "returnTo", "/settings?tab=mail"));
    assertThat(answer.headers().firstValue("Location")).hasValue("/settings?tab=mail");
  }

  @Test
  void anotherLanguageKeepsThePlaceThatWasAskedFor() {
    assertThat(browser("nl").open("/login?returnTo=/settings%3Ftab%3Dmail").body())
        .contains("href=\"?lang=en&amp;returnTo=/settings?tab%3Dmail\"");
    assertThat(browser("nl").open("/login/forgot").body()).contains("href=\"?lang=en\"");
    assertThat(browser("nl").open("/login/style/icon.svg").statusCode()).isEqualTo(200);
  }

  @Test
  @Tag("A16")
  void whatSomebodyTypedIsInertOnThePage() {
    String hostile = "\"><script>alert(1)</script>";
    HttpResponse<String> answer =
        browser("en")
            .submit("/login", Map.of("address", hostile, "password", "x", "returnTo", hostile));
    assertThat(answer.body()).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void removalEndsTheSessionAndTheWayBack() {
    Browser browser = joined();
    String user = in(browser).get("/api/me").body().path("user").path("id").asString();
    assertThat(as("sanne").delete("/api/users/" + user).status()).isEqualTo(202);
    await().untilAsserted(() -> assertThat(exchange(browser).status()).isEqualTo(400));
    await()
        .untilAsserted(
            () -> assertThat(signIn(browser("en"), PASSWORD).statusCode()).isEqualTo(401));
  }

  @Test
  void describesThemselves() {
    Browser browser = joined();
    assertThat(
            in(browser)
                .put(
                    "/api/me",
                    "{\"name\":\"Emma de Boer\",\"language\":\"nl\",\"zone\":\"Asia/Tokyo\"}")
                .status())
        .isEqualTo(202);
    JsonNode me = in(browser).get("/api/me").body().path("user");
    assertThat(me.path("name").asString()).isEqualTo("Emma de Boer");
    assertThat(me.path("zone").asString()).isEqualTo("Asia/Tokyo");
    assertThat(
            in(browser)
                .put("/api/me", "{\"name\":\"E\",\"language\":\"nl\",\"zone\":\"Mars/Base\"}")
                .code())
        .isEqualTo("user.zone-unknown");
  }
}
