package herald.simulator.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostingOnInstagramTest extends InstagramTest {

  @Test
  void publishesAContainerOnceItIsReady() {
    Account account = signedIn();
    String container = ready(account, "Brood van morgen");
    Answer made = publish(account, container);
    assertThat(made.status()).isEqualTo(200);
    assertThat(timeline(account).<List<String>>at("$[*].id"))
        .containsExactly(made.<String>at("$.id"));
    assertThat(timeline(account).<String>at("$[0].text")).isEqualTo("Brood van morgen");
    assertThat(timeline(account).<String>at("$[0].image")).isEqualTo(IMAGE);
    assertThat(node(account, container, "status_code").<String>at("$.status_code"))
        .isEqualTo("PUBLISHED");
  }

  @Test
  void refusesAContainerThatIsNotReady() {
    Account account = signedIn();
    Answer refused = publish(account, contain(account, IMAGE, "Te vroeg").at("$.id"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.<Integer>at("$.error.error_subcode")).isEqualTo(2207027);
    assertThat(timeline(account).body()).isEqualTo("[]");
  }

  @Test
  void publishesAContainerOnce() {
    Account account = signedIn();
    String container = ready(account, "Een keer");
    publish(account, container);
    assertThat(publish(account, container).status()).isEqualTo(400);
    assertThat(timeline(account).<List<String>>at("$[*].id")).hasSize(1);
  }

  @Test
  void refusesACaptionThatIsTooLongAndAnImageItCannotFetch() {
    Account account = signedIn();
    assertThat(contain(account, IMAGE, "a".repeat(2201)).<Integer>at("$.error.error_subcode"))
        .isEqualTo(2207010);
    assertThat(contain(account, IMAGE, "#a ".repeat(31)).<Integer>at("$.error.error_subcode"))
        .isEqualTo(2207010);
    assertThat(contain(account, "file:///etc/passwd", "x").<Integer>at("$.error.code"))
        .isEqualTo(9004);
    assertThat(contain(account, "", "x").<Integer>at("$.error.code")).isEqualTo(100);
  }

  @Test
  void readsMediaBackAndCountsTheDay() {
    Account account = signedIn();
    String id = publish(account, ready(account, "Terug te lezen")).at("$.id");
    Answer media =
        get(
            GRAPH
                + "/"
                + account.id()
                + "/media?fields=id,caption,permalink&access_token="
                + account.token());
    assertThat(media.<String>at("$.data[0].caption")).isEqualTo("Terug te lezen");
    assertThat(media.<String>at("$.data[0].permalink")).endsWith("/instagram/posts/" + id);
    assertThat(node(account, id, "caption").<String>at("$.caption")).isEqualTo("Terug te lezen");
    Answer limit =
        get(
            GRAPH
                + "/"
                + account.id()
                + "/content_publishing_limit?access_token="
                + account.token());
    assertThat(limit.<Integer>at("$.data[0].quota_usage")).isEqualTo(1);
  }
}
