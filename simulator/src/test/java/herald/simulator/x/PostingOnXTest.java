package herald.simulator.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostingOnXTest extends XTest {

  private static final String LINK = "https://blog.example/very/long/path?with=parameters";

  @Test
  void answersWithTheIdAndTheTextWithItsLinkShortened() {
    Answer made = tweet(signedIn(), "Brood van morgen " + LINK);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.<String>at("$.data.id")).matches("\\d{19,}");
    assertThat(made.<String>at("$.data.text")).matches("Brood van morgen https://t\\.co/\\w{10}");
    assertThat(made.header("x-rate-limit-limit")).isNotBlank();
    assertThat(made.header("x-rate-limit-remaining")).isNotBlank();
    assertThat(made.header("x-rate-limit-reset")).matches("\\d+");
  }

  @Test
  void entersTheTextAsWrittenAndItsFirstLinkInTheLedger() {
    String token = signedIn();
    String id = tweet(token, "Twee " + LINK + " https://second.example/").at("$.data.id");
    Answer timeline = timeline(token);
    assertThat(timeline.<List<String>>at("$[*].id")).containsExactly(id);
    assertThat(timeline.<String>at("$[0].text"))
        .isEqualTo("Twee " + LINK + " https://second.example/");
    assertThat(timeline.<String>at("$[0].link")).isEqualTo(LINK);
    assertThat(timeline.<String>at("$[0].network")).isEqualTo("X");
    assertThat(timeline.<String>at("$[0].name")).isEqualTo(profile);
    assertThat(timeline.<String>at("$[0].request.path")).isEqualTo("/2/tweets");
    assertThat(timeline.<String>at("$[0].address")).endsWith("/x/posts/" + id);
  }

  @Test
  void refusesTheSameTextAgainWithoutTellingTheFirstId() {
    String token = signedIn();
    String first = tweet(token, "Nog eens").at("$.data.id");
    Answer again = tweet(token, "Nog eens");
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.<String>at("$.detail"))
        .isEqualTo("You are not allowed to create a Tweet with duplicate content.");
    assertThat(again.<String>at("$.title")).isEqualTo("Forbidden");
    assertThat(again.<Integer>at("$.status")).isEqualTo(403);
    assertThat(again.body()).doesNotContain(first);
    assertThat(timeline(token).<List<String>>at("$[*].id")).containsExactly(first);
  }

  @Test
  void countsALinkAs23() {
    String token = signedIn();
    assertThat(tweet(token, "a".repeat(256) + " " + LINK).status()).isEqualTo(201);
    assertThat(tweet(token, "b".repeat(257) + " " + LINK).status()).isEqualTo(400);
  }

  @Test
  void readsBackNewestFirstWithTheWholeLinkInTheEntities() {
    String token = signedIn();
    tweet(token, "Een " + LINK);
    String second = tweet(token, "Twee").at("$.data.id");
    Answer read = tweets(token, "?max_results=5&tweet.fields=created_at,entities");
    assertThat(read.<String>at("$.data[0].id")).isEqualTo(second);
    assertThat(read.<String>at("$.data[1].entities.urls[0].expanded_url")).isEqualTo(LINK);
    assertThat(read.<String>at("$.data[1].created_at")).isNotBlank();
    assertThat(read.<Integer>at("$.meta.result_count")).isEqualTo(2);
    assertThat(tweets(token, "?start_time=2999-01-01T00:00:00Z").body())
        .isEqualTo("{\"meta\":{\"result_count\":0}}");
  }

  @Test
  void refusesAnUnknownTokenAndATextlessPost() {
    Answer refused = tweet("made-up", "Hallo");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.<String>at("$.title")).isEqualTo("Unauthorized");
    assertThat(tweet(signedIn(), " ").status()).isEqualTo(400);
    Answer broken = json("/x/2/tweets", "{", "Authorization", "Bearer " + signedIn());
    assertThat(broken.<String>at("$.title")).isEqualTo("Invalid Request");
    Answer odd = tweets(signedIn(), "?max_results=many");
    assertThat(odd.status()).isEqualTo(400);
    assertThat(odd.<String>at("$.title")).isEqualTo("Invalid Request");
  }
}
