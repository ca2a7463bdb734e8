package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.testing.TestKafka;
import herald.platform.testing.TestTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Open pages are told what has become different, as far as they may know of it. */
@Tag("A22")
@TestPropertySource(
    properties = {
      "herald.gateway.live.pulse=200ms",
      "herald.gateway.live.streams-of-a-user=3",
    })
class LiveHintsIT extends GatewayTest {

  private static final String PREFIX = TestKafka.prefix();
  private static final String ANNE = "hrld_anne0123456789abcdefghijklmnopqr";
  private static final String BRAM = "hrld_bram0123456789abcdefghijklmnopqr";
  private static final String CARLA = "hrld_carla123456789abcdefghijklmnopqr";

  private static TestTopic access;
  private static TestTopic account;
  private static TestTopic autopublish;
  private static TestTopic brand;

  @Autowired private MeterRegistry meters;

  @DynamicPropertySource
  static void kafka(DynamicPropertyRegistry properties) {
    TestKafka.createAll(PREFIX);
    TestKafka.properties().forEach((name, value) -> properties.add(name, () -> value));
    properties.add("herald.messaging.topic-prefix", () -> PREFIX);
  }

  @BeforeAll
  static void services() {
    access = new TestTopic(PREFIX, "herald.access");
    account = new TestTopic(PREFIX, "herald.account");
    autopublish = new TestTopic(PREFIX, "herald.autopublish");
    brand = new TestTopic(PREFIX, "herald.brand");
  }

  @AfterAll
  static void silence() {
    access.close();
    account.close();
    autopublish.close();
    brand.close();
  }

  @BeforeEach
  void anneAndBramInOneHubAndCarlaInAnother() {
    belongs(ANNE, "usr_anne", "hub_a");
    belongs(BRAM, "usr_bram", "hub_a");
    belongs(CARLA, "usr_carla", "hub_c");
    levels("usr_anne", "{\"acc_1\":\"FULL\",\"acc_named\":\"NAME\"}");
    levels("usr_bram", "{\"acc_1\":\"FULL\",\"acc_bram\":\"VIEW\"}");
    levels("usr_carla", "{\"acc_1\":\"FULL\"}");
    await().until(() -> meters.get("herald.gateway.live.reading").gauge().value() == 1);
  }

  @Test
  void aPageHearsOfWhatItsPersonMaySee() {
    try (OpenPage anne = page(ANNE)) {
      tellAccount("hub_a", "acc_1");
      anne.hears("account", "acc_1");
      tellPost("hub_a", "pst_1", "acc_1");
      anne.hears("post", "pst_1");
      brand.tell("hub_a", "herald.brand.renamed.v1", "brd_1", "{\"brand\":\"brd_1\"}");
      anne.hears("brand", "brd_1");
      access.tell("hub_a", "herald.team.described.v1", "team_1", "{\"team\":\"team_1\"}");
      anne.hears("team", "team_1");
      assertThat(anne.hints()).hasSize(4);
    }
  }

  @Test
  void nothingOfAHiddenAccountReachesAPage() {
    try (OpenPage anne = page(ANNE);
        OpenPage bram = page(BRAM)) {
      tellAccount("hub_a", "acc_bram");
      tellPost("hub_a", "pst_2", "acc_bram");
      bram.hears("account", "acc_bram");
      bram.hears("post", "pst_2");
      tellPost("hub_a", "pst_3", "acc_1");
      anne.hears("post", "pst_3");
      assertThat(anne.hints()).hasSize(1);
    }
  }

  @Test
  @Tag("R-PERM-1")
  void whoSeesOnlyAnAccountsNameHearsNothingOfItsPosts() {
    try (OpenPage anne = page(ANNE)) {
      tellPost("hub_a", "pst_4", "acc_named");
      tellPost("hub_a", "pst_4", "acc_1");
      tellAccount("hub_a", "acc_named");
      anne.hears("post", "pst_4");
      anne.hears("account", "acc_named");
      assertThat(anne.hints()).hasSize(2);
    }
  }

  @Test
  void anotherHubsEventsReachNobodyHere() {
    try (OpenPage anne = page(ANNE);
        OpenPage carla = page(CARLA)) {
      tellAccount("hub_c", "acc_1");
      brand.tell("hub_c", "herald.brand.renamed.v1", "brd_c", "{\"brand\":\"brd_c\"}");
      carla.hears("account", "acc_1");
      carla.hears("brand", "brd_c");
      tellPost("hub_a", "pst_5", "acc_1");
      anne.hears("post", "pst_5");
      assertThat(anne.hints()).hasSize(1);
      assertThat(carla.hints()).hasSize(2);
    }
  }

  @Test
  void accessRemovedInTheMiddleEndsWhatIsHeard() {
    try (OpenPage anne = page(ANNE);
        OpenPage bram = page(BRAM)) {
      tellAccount("hub_a", "acc_1");
      anne.hears("account", "acc_1");
      levels("usr_anne", "{}");
      access.tell("hub_a", "herald.access.restricted.v1", "acc_1", "{\"account\":\"acc_1\"}");
      anne.hears("levels", "usr_anne");
      int before = anne.hints().size();
      tellPost("hub_a", "pst_6", "acc_1");
      bram.hears("post", "pst_6");
      brand.tell("hub_a", "herald.brand.renamed.v1", "brd_6", "{\"brand\":\"brd_6\"}");
      anne.hears("brand", "brd_6");
      assertThat(anne.hints()).hasSize(before + 1).doesNotContain(OpenPage.hint("post", "pst_6"));
    }
    arrived(
        ACCESS,
        getRequestedFor(urlEqualTo("/internal/levels?user=usr_anne"))
            .withHeader("Herald-Hub", equalTo("hub_a"))
            .withHeader("Herald-After", matching("access-service@1\\.\\d+")));
  }

  @Test
  void aStreamEndsWithItsCredential() {
    try (OpenPage anne = page(ANNE);
        OpenPage bram = page(BRAM)) {
      await().until(() -> anne.beats() > 1);
      ACCESS.stubFor(
          post("/oauth2/token")
              .withFormParam("subject_token", equalTo(ANNE))
              .willReturn(jsonResponse("{\"error\":\"invalid_grant\"}", 400)));
      NANOS.addAndGet(Duration.ofSeconds(16).toNanos());
      anne.isEnded();
      tellPost("hub_a", "pst_7", "acc_1");
      bram.hears("post", "pst_7");
      assertThat(anne.hints()).isEmpty();
    }
  }

  @Test
  void aRemovedPersonHearsNothingMore() {
    try (OpenPage anne = page(ANNE)) {
      access.tell("hub_a", "herald.user.removed.v1", "usr_anne", "{\"user\":\"usr_anne\"}");
      anne.isEnded();
    }
  }

  @Test
  void nobodyListensWithoutACredential() {
    assertProblem(send(request("/api/events")), 401, "token.missing");
    assertProblem(
        send(request("/api/events").header("Authorization", "Bearer x")), 401, "token.refused");
  }

  @Test
  void nobodyListensBeforeAccessSaysWhatTheyMaySee() {
    ACCESS.stubFor(
        get(urlPathEqualTo("/internal/levels"))
            .atPriority(1)
            .willReturn(aResponse().withStatus(500)));
    assertProblem(send(events(ANNE)), 503, "service.unavailable");
  }

  @Test
  @Tag("A23")
  void nobodyListensOnMoreStreamsThanTheyMay() {
    List<OpenPage> most = Stream.generate(() -> page(ANNE)).limit(3).toList();
    assertProblem(send(events(ANNE)), 429, "requests.too-many");
    try (OpenPage bram = page(BRAM)) {
      assertThat(bram.answer().headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }
    most.forEach(OpenPage::close);
    await()
        .untilAsserted(
            () -> {
              try (OpenPage again = page(ANNE)) {
                assertThat(again.hints()).isEmpty();
              }
            });
  }

  private OpenPage page(String credential) {
    return OpenPage.open(events(credential));
  }

  private HttpRequest.Builder events(String credential) {
    return request("/api/events").header("Authorization", "Bearer " + credential);
  }

  private static void levels(String user, String levels) {
    ACCESS.stubFor(
        get(urlPathEqualTo("/internal/levels"))
            .withQueryParam("user", equalTo(user))
            .withHeader("Authorization", equalTo("Bearer " + EXCHANGED))
            .willReturn(okJson(levels)));
  }

  private static void tellAccount(String hub, String id) {
    account.tell(hub, "herald.account.default-set.v1", id, "{\"account\":\"" + id + "\"}");
  }

  private static void tellPost(String hub, String id, String of) {
    autopublish.tell(
        hub, "herald.post.edited.v1", id, "{\"post\":\"" + id + "\",\"account\":\"" + of + "\"}");
  }
}
