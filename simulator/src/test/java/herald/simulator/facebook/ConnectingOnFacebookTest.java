package herald.simulator.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-1")
class ConnectingOnFacebookTest extends FacebookTest {

  @Test
  void turnsTheCodeIntoABriefAndThenALongToken() {
    Answer brief = exchange(approve(DIALOG, request()).get("code"));
    assertThat(brief.<String>at("$.token_type")).isEqualTo("bearer");
    assertThat(brief.<Integer>at("$.expires_in")).isEqualTo(3600);
    Answer extended = extend(brief.at("$.access_token"));
    assertThat(extended.<Integer>at("$.expires_in")).isEqualTo(60 * 24 * 3600);
    assertThat(extended.body()).doesNotContain("refresh_token");
  }

  @Test
  void listsThePageWithATokenOfItsOwn() {
    Answer accounts = accounts(person(), "");
    assertThat(accounts.<List<String>>at("$.data[*].name")).containsExactly(page);
    assertThat(accounts.<String>at("$.data[0].id")).matches("\\d{15}");
    assertThat(accounts.<String>at("$.data[0].access_token")).startsWith("EAA");
    assertThat(accounts.header("X-App-Usage")).contains("call_count");
  }

  @Test
  void offersSeveralPagesToAPersonWhoHasThem() {
    String address = DIALOG + "?approve=true&" + encoded(request());
    String code =
        callback(get(address + "&profile=Tweede+" + page.hashCode() + "&profile=Derde"))
            .get("code");
    String person = exchange(code).at("$.access_token");
    Answer first = accounts(person, "&limit=2");
    assertThat(first.<List<String>>at("$.data[*].name")).hasSize(2).contains(page);
    URI next = URI.create(first.at("$.paging.next"));
    Answer second = get(next.getRawPath() + "?" + next.getRawQuery());
    assertThat(second.<List<String>>at("$.data[*].name")).containsExactly("Derde");
    assertThat(second.body()).doesNotContain("\"next\"");
  }

  @Test
  void tellsWhatWasGranted() {
    Answer permissions = get(GRAPH + "/me/permissions?access_token=" + person());
    assertThat(permissions.<List<String>>at("$.data[*].permission"))
        .containsExactlyInAnyOrder(SCOPES.split(","));
    assertThat(permissions.<List<String>>at("$.data[*].status")).containsOnly("granted");
  }

  @Test
  void takesACodeOnceAndOnlyWithItsCallback() {
    String code = approve(DIALOG, request()).get("code");
    exchange(code);
    Answer again = exchange(code);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.<Integer>at("$.error.code")).isEqualTo(100);
    assertThat(again.<Integer>at("$.error.error_subcode")).isEqualTo(36009);
    assertThat(exchange("made-up").<String>at("$.error.type")).isEqualTo("OAuthException");
  }

  @Test
  void refusesACallWithoutClientSecret() {
    Answer refused =
        get(
            GRAPH
                + "/oauth/access_token?"
                + encoded(Map.of("client_id", "herald", "redirect_uri", CALLBACK, "code", "c")));
    assertThat(refused.<String>at("$.error.message")).contains("client_secret");
  }

  @Test
  @Tag("R-CON-10")
  void refusesAnUnknownTokenWithCode190() {
    Answer refused = accounts("made-up", "");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.<Integer>at("$.error.code")).isEqualTo(190);
    assertThat(refused.<String>at("$.error.fbtrace_id")).isNotBlank();
    assertThat(extend("made-up").<Integer>at("$.error.code")).isEqualTo(190);
  }
}
