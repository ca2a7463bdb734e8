package herald.simulator.signin;

import static org.assertj.core.api.Assertions.assertThat;

import herald.simulator.SimulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningInTest extends SimulatorTest {

  private static final String DIALOG = "/facebook/v20.0/dialog/oauth";

  private static final Map<String, String> REQUEST =
      Map.of("client_id", "herald", "redirect_uri", CALLBACK, "scope", "a,b", "state", "st");

  @Test
  void showsAPageWithAnApproveButtonAndGivesOutNothing() {
    Answer page = get(DIALOG + "?" + encoded(plus(REQUEST, "profile", "<script>x</script>")));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.body())
        .contains("Sign in to Facebook", "Approve", "&lt;script&gt;x&lt;/script&gt;")
        .doesNotContain("<script>", "code=");
  }

  @Test
  void approvesWithTheButton() {
    Map<String, String> pressed = plus(REQUEST, "decision", "approve");
    assertThat(callback(form(DIALOG, plus(pressed, "profile", "Knop"))))
        .containsOnlyKeys("code", "state");
  }

  @Test
  void signsSomebodyNewInBesideThoseTickedOrInsteadWhereThereCanBeOnlyOne() {
    Map<String, String> pressed =
        plus(plus(plus(REQUEST, "decision", "approve"), "profile", "Oud"), "newcomer", "Vers");
    String code = callback(form(DIALOG, pressed)).get("code");
    String token =
        get("/graph/v20.0/oauth/access_token?client_secret=s&client_id=herald&code="
                + code
                + "&redirect_uri="
                + CALLBACK)
            .at("$.access_token");
    assertThat(
            get("/graph/v20.0/me/accounts?access_token=" + token)
                .<List<String>>at("$.data[*].name"))
        .containsExactly("Oud", "Vers");

    Map<String, String> onX =
        plus(
            plus(plus(pressed, "code_challenge", "c"), "code_challenge_method", "plain"),
            "response_type",
            "code");
    assertThat(callback(form("/x/i/oauth2/authorize", onX))).containsKey("code");
  }

  @Test
  void goesBackEmptyHandedWhenThePersonCancels() {
    assertThat(callback(form(DIALOG, plus(REQUEST, "decision", "deny"))))
        .containsEntry("error", "access_denied")
        .containsEntry("state", "st")
        .doesNotContainKey("code");
  }

  @ParameterizedTest
  @CsvSource({
    "/facebook/v20.0/dialog/oauth?redirect_uri=http://127.0.0.1/c,client_id",
    "/facebook/v20.0/dialog/oauth?client_id=h,redirect_uri",
    "/facebook/v20.0/dialog/oauth?client_id=h&redirect_uri=javascript:x,redirect_uri",
    "/facebook/v20.0/dialog/oauth?client_id=h&redirect_uri=http://a/&response_type=token,response_type",
    "/x/i/oauth2/authorize?client_id=h&redirect_uri=http://a/&response_type=code,code_challenge",
    "/x/i/oauth2/authorize?client_id=h&redirect_uri=http://a/&response_type=code&code_challenge=c,code_challenge_method"
  })
  void refusesARequestItCannotShowAndNamesTheParameter(String address, String parameter) {
    Answer page = get(address + "&approve=true");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("<code>" + parameter + "</code>");
  }

  @Test
  void signsInAsOneProfileOnX() {
    Answer page =
        get(
            "/x/i/oauth2/authorize?client_id=h&redirect_uri=http://a/&response_type=code"
                + "&code_challenge=c&code_challenge_method=S256&approve=true&profile=A&profile=B");
    assertThat(page.status()).isEqualTo(400);
  }
}
