package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Who asks too much is told to wait, and nobody else notices. Time stands still in between. */
@Tag("A23")
@TestPropertySource(
    properties = {
      "herald.gateway.limits.address=400/400",
      "herald.gateway.limits.open=7/1",
      "herald.gateway.limits.sign-in=5/1",
      "herald.gateway.limits.hook=6/1",
      "herald.gateway.limits.user=12/1",
      "herald.gateway.limits.hub=20/2"
    })
class LimitsTest extends GatewayTest {

  private static final String ANNE = "hrld_anne0123456789abcdefghijklmnopqr";
  private static final String BRAM = "hrld_bram0123456789abcdefghijklmnopqr";
  private static final String CARLA = "hrld_carla123456789abcdefghijklmnopqr";

  @BeforeEach
  void annesAndBramsHubBesideCarlas() {
    belongs(ANNE, "usr_anne", "hub_a");
    belongs(BRAM, "usr_bram", "hub_a");
    belongs(CARLA, "usr_carla", "hub_c");
  }

  @Test
  void oneHubsFloodLeavesOtherHubsAlone() {
    List<HttpResponse<String>> flood =
        IntStream.range(0, 60).mapToObj(i -> send(as(i % 2 == 0 ? ANNE : BRAM))).toList();
    List<HttpResponse<String>> others =
        IntStream.range(0, 12).mapToObj(i -> send(as(CARLA))).toList();
    assertThat(flood).filteredOn(answer -> answer.statusCode() == 200).hasSize(20);
    assertThat(flood.subList(20, 60))
        .allSatisfy(answer -> assertProblem(answer, 429, "requests.too-many"));
    assertThat(others).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
  }

  @Test
  void whatAUserAsksBeyondTheirOwnLimitCostsTheirHubNothing() {
    IntStream.range(0, 40).forEach(i -> send(as(ANNE)));
    assertThat(IntStream.range(0, 8).mapToObj(i -> send(as(BRAM))))
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
  }

  @Test
  void whoWaitsAsLongAsToldPasses() {
    IntStream.range(0, 12).forEach(i -> send(as(ANNE)));
    HttpResponse<String> refused = send(as(ANNE));
    assertProblem(refused, 429, "requests.too-many");
    long seconds = refused.headers().firstValueAsLong("Retry-After").orElseThrow();
    assertThat(seconds).isEqualTo(1);
    NANOS.addAndGet(Duration.ofSeconds(seconds).toNanos());
    assertThat(send(as(ANNE)).statusCode()).isEqualTo(200);
    assertProblem(send(as(ANNE)), 429, "requests.too-many");
  }

  @Test
  void guessingTokensEndsBeforeAccessIsAsked() {
    ACCESS.stubFor(
        post("/oauth2/token")
            .atPriority(1)
            .willReturn(jsonResponse("{\"error\":\"invalid_grant\"}", 400)));
    IntStream.range(0, 400).forEach(i -> assertThat(guess(i).statusCode()).isEqualTo(401));
    ACCESS.resetRequests();
    assertProblem(guess(400), 429, "requests.too-many");
    assertProblem(send(request("/api/accounts")), 429, "requests.too-many");
    ACCESS.verify(0, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource({
    "/follow-me/hub_demo.json, 7",
    "/media/abc.def, 7",
    "/login, 5",
    "/invitations/abc, 5",
    "/hooks/blogs/blg_1, 6"
  })
  void openDoorsHaveTheirOwnLimitsByAddress(String path, int most) {
    IntStream.range(0, most)
        .forEach(i -> assertThat(send(request(path)).statusCode()).isEqualTo(200));
    assertProblem(send(request(path)), 429, "requests.too-many");
    assertThat(send(as(CARLA)).statusCode()).isEqualTo(200);
  }

  private HttpRequest.Builder as(String credential) {
    return request("/api/accounts").header("Authorization", "Bearer " + credential);
  }

  private HttpResponse<String> guess(int number) {
    return send(as("hrld_guess" + String.format("%032d", number)));
  }
}
