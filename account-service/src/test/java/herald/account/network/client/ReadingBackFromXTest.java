package herald.account.network.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import herald.account.network.Network;
import herald.account.network.client.Reaction.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-VIS-1")
class ReadingBackFromXTest extends NetworkClientTest {

  private static final Instant AT = Instant.parse("2026-03-03T09:15:01Z");

  private final ReadingClient client = networks().toRead(Network.X).orElseThrow();

  private List<Reaction> reactions() {
    return client.reactions(TOKENS, "42", NOW, List.of());
  }

  @Test
  void tellsRepliesToOwnPostsFromMentionsAndGoesThroughAllPages() {
    network.stubFor(
        get(urlPathEqualTo("/api/users/42/mentions"))
            .withQueryParam("start_time", equalTo("2026-03-03T09:15:00Z"))
            .withQueryParam("expansions", equalTo("author_id"))
            .withQueryParam("pagination_token", absent())
            .withHeader("Authorization", equalTo("Bearer canary-access"))
            .willReturn(
                json(
                    200,
                    """
                    {"data":[{"id":"9","text":"Nice &amp; fresh","author_id":"7",
                      "created_at":"2026-03-03T09:15:01.000Z","in_reply_to_user_id":"42",
                      "referenced_tweets":[{"type":"quoted","id":"3"},{"type":"replied_to","id":"5"}]}],
                     "includes":{"users":[{"id":"7","name":"Pieter","username":"pieter"}]},
                     "meta":{"result_count":1,"next_token":"n2"}}\
                    """)));
    network.stubFor(
        get(urlPathEqualTo("/api/users/42/mentions"))
            .withQueryParam("pagination_token", equalTo("n2"))
            .willReturn(
                json(
                    200,
                    """
                    {"data":[{"id":"8","text":"@you look","author_id":"6",
                      "created_at":"2026-03-03T09:15:01.000Z","in_reply_to_user_id":"99",
                      "referenced_tweets":[{"type":"replied_to","id":"4"}]}],
                     "meta":{"result_count":1}}\
                    """)));
    assertThat(reactions())
        .containsExactly(
            new Reaction(
                Kind.COMMENT, "9", "5", "@pieter", "Nice & fresh", AT, "https://n.example/posts/9"),
            new Reaction(
                Kind.MENTION, "8", null, "6", "@you look", AT, "https://n.example/posts/8"));
  }

  @Test
  @Tag("R-MAIL-5")
  void countsFollowers() {
    network.stubFor(
        get(urlPathEqualTo("/api/users/42"))
            .withQueryParam("user.fields", equalTo("public_metrics"))
            .willReturn(
                json(
                    200,
                    "{\"data\":{\"id\":\"42\",\"public_metrics\":{\"followers_count\":12}}}")));
    assertThat(client.followers(TOKENS, "42")).hasValue(12);
  }

  @Test
  @Tag("R-CON-10")
  void losesTheAuthorizationOnlyWhenXSaysSo() {
    answers(json(401, "{\"title\":\"Unauthorized\",\"detail\":\"Unauthorized\"}"));
    assertThatExceptionOfType(GrantEnded.class).isThrownBy(this::reactions);
    for (int status : new int[] {403, 404, 429, 500, 503}) {
      answers(json(status, "{}"));
      assertThatExceptionOfType(SilentNetwork.class).isThrownBy(this::reactions);
    }
    answers(json(200, "<html>"));
    assertThatExceptionOfType(SilentNetwork.class).isThrownBy(this::reactions);
    answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThatExceptionOfType(SilentNetwork.class).isThrownBy(this::reactions);
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    network.resetAll();
    network.stubFor(get(urlPathEqualTo("/api/users/42/mentions")).willReturn(answer));
  }
}
