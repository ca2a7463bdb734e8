package herald.account.network.client;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import herald.account.network.Network;
import herald.account.network.client.Reaction.Kind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-VIS-1")
class ReadingBackFromFacebookTest extends NetworkClientTest {

  private static final String GONE =
      "{\"error\":{\"code\":100,\"error_subcode\":33,\"message\":\"does not exist\"}}";

  private final ReadingClient client = networks().toRead(Network.FACEBOOK).orElseThrow();

  private List<Reaction> reactions(String... posts) {
    return client.reactions(TOKENS, "1", NOW, List.of(posts));
  }

  private static void answers(String post, ResponseDefinitionBuilder answer) {
    network.stubFor(
        get(urlPathEqualTo("/api/" + post + "/comments"))
            .withQueryParam("order", equalTo("reverse_chronological"))
            .withHeader("Authorization", equalTo("Bearer canary-access"))
            .willReturn(answer));
  }

  @Test
  void readsTheCommentsOnEachPostBackToThen() {
    answers(
        "1_5",
        json(
            200,
            """
            {"data":[{"id":"5_9","message":"Nice","created_time":"2026-03-03T09:15:01+0000",
                      "from":{"id":"7","name":"Pieter"},"permalink_url":"https://f.example/9"},
                     {"id":"5_8","message":"Early","created_time":"2026-03-03T09:14:59+0000"}],
             "paging":{"next":"%s/api/1_5/comments?after=2"}}\
            """
                .formatted(network.baseUrl())));
    answers(
        "1_6",
        json(200, "{\"data\":[{\"id\":\"6_1\",\"created_time\":\"2026-03-03T09:15:02+0000\"}]}"));
    assertThat(reactions("1_5", "1_6"))
        .containsExactly(
            new Reaction(
                Kind.COMMENT,
                "5_9",
                "1_5",
                "Pieter",
                "Nice",
                NOW.plusSeconds(1),
                "https://f.example/9"),
            new Reaction(Kind.COMMENT, "6_1", "1_6", "—", "", NOW.plusSeconds(2), null));
  }

  @Test
  void asksOnlyForThePostsItIsGivenAndCountsNobody() {
    assertThat(reactions()).isEmpty();
    assertThat(client.followers(TOKENS, "1")).isEmpty();
    assertThat(network.getAllServeEvents()).isEmpty();
  }

  @Test
  void passesOverAPostThatIsGone() {
    answers("1_5", json(400, GONE));
    answers(
        "1_6",
        json(200, "{\"data\":[{\"id\":\"6_1\",\"created_time\":\"2026-03-03T09:15:02+0000\"}]}"));
    assertThat(reactions("1_5", "1_6")).extracting(Reaction::remoteId).containsExactly("6_1");
  }

  @Test
  @Tag("R-CON-10")
  void losesTheAuthorizationOnlyWhenFacebookSaysSo() {
    answers("1_5", json(400, "{\"error\":{\"code\":190}}"));
    assertThatExceptionOfType(GrantEnded.class).isThrownBy(() -> reactions("1_5"));
    for (int code : new int[] {1, 2, 4, 10, 32, 200, 368, 613, 80001}) {
      answers("1_5", json(400, "{\"error\":{\"code\":" + code + "}}"));
      assertThatExceptionOfType(SilentNetwork.class).isThrownBy(() -> reactions("1_5"));
    }
    answers("1_5", json(200, "<html>"));
    assertThatExceptionOfType(SilentNetwork.class).isThrownBy(() -> reactions("1_5"));
  }
}
