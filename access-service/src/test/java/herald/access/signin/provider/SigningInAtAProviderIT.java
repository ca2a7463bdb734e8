package herald.access.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.support.AccessSpecification;
import herald.access.support.Browser;
import herald.access.support.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Herald beside a real provider that knows nothing of it but its client. */
class SigningInAtAProviderIT extends AccessSpecification {

  private static final Keycloak KEYCLOAK = started();

  private static Keycloak started() {
    try {
      return new Keycloak(List.of("sanne", "emma", "lars"), List.of("joris", "noor"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry properties) throws IOException {
    Path secret = Files.writeString(Files.createTempFile("provider", ".secret"), Keycloak.SECRET);
    properties.add("herald.sign-in.provider.name", () -> "Keycloak");
    properties.add("herald.sign-in.provider.issuer", KEYCLOAK::issuer);
    properties.add("herald.sign-in.provider.client-id", () -> Keycloak.CLIENT);
    properties.add("herald.sign-in.provider.client-secret", secret::toString);
  }

  @BeforeAll
  static void isReady() {
    KEYCLOAK.awaitReady();
  }

  @AfterAll
  static void ends() {
    KEYCLOAK.close();
  }

  private static URI sent(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private static String back(URI callback) {
    assertThat(callback.toString()).startsWith("http://127.0.0.1:8080/login/callback?");
    return callback.getRawPath() + "?" + callback.getRawQuery();
  }

  private URI signIn(Browser browser, String start, String name) throws Exception {
    URI provider = sent(browser.open(start));
    return sent(browser.open(back(KEYCLOAK.signIn(provider, name))));
  }

  private String invitation(String name) {
    assertThat(
            as("sanne")
                .post(
                    "/api/users",
                    """
                    {"name":"%1$s","address":"%1$s@elsewhere.example","language":"en",
                     "zone":"Europe/Amsterdam","permission":"VIEW_ONLY"}"""
                        .formatted(name))
                .status())
        .isEqualTo(201);
    return Mailbox.link(name + "@elsewhere.example", 1);
  }

  @Test
  void theWayThereIsOfferedAndProtected() {
    Browser browser = browser("nl");
    assertThat(browser.open("/login").body())
        .contains("Inloggen met Keycloak", "href=\"/login/provider/openid?returnTo=");
    URI provider = sent(browser.open("/login/provider/openid"));
    assertThat(provider.toString()).startsWith(KEYCLOAK.issuer().toString());
    assertThat(provider.getQuery())
        .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=")
        .contains("redirect_uri=http://127.0.0.1:8080/login/callback");
  }

  @Test
  void whoIsInvitedComesInByTheProviderAndIsKnownFromThenOn() throws Exception {
    String link = invitation("emma");
    Browser browser = browser("en");
    assertThat(browser.open(link).body()).contains("Sign in with Keycloak");
    String start = "/login/provider/openid?invitation=" + link.substring(link.lastIndexOf('/') + 1);
    assertThat(signIn(browser, start, "emma")).hasToString("/");
    assertThat(in(browser).get("/api/me").body().path("user").path("name").asString())
        .isEqualTo("emma");
    Browser another = browser("en");
    assertThat(signIn(another, "/login/provider/openid?returnTo=%2Fsettings", "emma"))
        .hasToString("/settings");
    assertThat(in(another).get("/api/me").body().path("user").path("name").asString())
        .isEqualTo("emma");
    assertThat(signIn(browser("en"), start, "emma")).hasToString("/login?done=invitation.ended");
  }

  @Test
  void whoSignsInWithAVerifiedAddressAlreadyIsThatPerson() throws Exception {
    Browser browser = browser("en");
    assertThat(signIn(browser, "/login/provider/openid", "sanne")).hasToString("/");
    assertThat(in(browser).get("/api/me").body().path("user").path("id").asString())
        .isEqualTo("usr_sanne");
  }

  @Test
  void anAddressThatNobodyVerifiedProvesNothing() throws Exception {
    Browser browser = browser("en");
    assertThat(signIn(browser, "/login/provider/openid", "joris"))
        .hasToString("/login?done=provider-unknown");
    assertThat(browser.session()).isEmpty();
    assertThat(browser.open("/login?done=provider-unknown").body())
        .contains("Herald does not know this person yet");
  }

  @Test
  void whoIsInAHubCannotJoinItAgain() throws Exception {
    String link = invitation("again");
    String start = "/login/provider/openid?invitation=" + link.substring(link.lastIndexOf('/') + 1);
    assertThat(signIn(browser("en"), start, "sanne"))
        .hasToString("/login?done=user.in-hub-already");
  }

  @Test
  @Tag("A8")
  void aCallbackWithoutItsOwnStateLeadsNowhere() throws Exception {
    Browser browser = browser("en");
    String callback = back(KEYCLOAK.signIn(sent(browser.open("/login/provider/openid")), "sanne"));
    String forged = callback.replaceFirst("state=[^&]+", "state=forged");
    String absent = callback.replaceFirst("state=[^&]+&?", "");
    assertRefused(browser("en"), callback);
    assertRefused(browser, forged);
    browser = browser("en");
    callback = back(KEYCLOAK.signIn(sent(browser.open("/login/provider/openid")), "sanne"));
    assertRefused(browser, absent);
    browser = browser("en");
    callback = back(KEYCLOAK.signIn(sent(browser.open("/login/provider/openid")), "sanne"));
    assertThat(sent(browser.open(callback))).hasToString("/");
    browser = browser("en");
    browser.open("/login/provider/openid");
    assertRefused(browser, callback);
  }

  @Test
  @Tag("A9")
  void aWayBegunInOneBrowserDoesNotEndInAnother() throws Exception {
    Browser attacker = browser("en");
    String callback = back(KEYCLOAK.signIn(sent(attacker.open("/login/provider/openid")), "sanne"));
    Browser victim = browser("en");
    victim.open("/login/provider/openid");
    assertRefused(victim, callback);
  }

  private static void assertRefused(Browser browser, String callback) {
    HttpResponse<String> answer = browser.open(callback);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .as(answer.statusCode() + " " + answer.body())
        .isEqualTo("/login?done=provider-failed");
    assertThat(browser.session()).isEmpty();
  }
}
