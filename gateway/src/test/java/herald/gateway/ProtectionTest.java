package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/** Every answer tells browsers to frame, guess, run and keep nothing; refusals like all others. */
@Tag("A15")
@Tag("A17")
@TestPropertySource(
    properties = {
      "herald.public-url=https://herald.example",
      "herald.gateway.limits.hook=3/1",
    })
class ProtectionTest extends GatewayTest {

  static Stream<String> paths() {
    return Doors.ALL.stream()
        .flatMap(door -> door.paths().stream())
        .map(path -> path.replace("/**", "/x"));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyDoorRefusesFramingAndScripts(String path) {
    HttpResponse<String> answer = send(asCaller(path));
    assertThat(answer.statusCode()).isIn(200, 503);
    assertProtected(answer);
  }

  @Test
  void aPathThatIsNone() {
    assertProtected(404, send(request("/api/nothing")));
    assertProtected(404, send(request("/api/accounts//x")));
  }

  @Test
  void aCallerWithoutACredentialOrWithABadOne() {
    assertProtected(401, send(request("/api/accounts")));
    assertProtected(401, send(request("/api/accounts").header("Authorization", "Bearer x")));
  }

  @Test
  void aSessionFromAForeignPage() {
    assertProtected(403, send(request("/logout").POST(BodyPublishers.noBody())));
  }

  @Test
  void aBodyTooLarge() {
    byte[] large = new byte[1024 * 1024 + 1];
    assertProtected(413, send(request("/hooks/x").POST(BodyPublishers.ofByteArray(large))));
  }

  @Test
  void aFlood() {
    Stream.generate(() -> send(request("/hooks/x"))).limit(3).forEach(this::assertProtected);
    assertProtected(429, send(request("/hooks/x")));
  }

  @Test
  void aServiceThatIsAwayOrBreaksOff() {
    assertProtected(503, send(asCaller("/api/brands")));
    serviceAnswers(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertProtected(502, send(asCaller("/api/accounts").POST(BodyPublishers.ofString("{}"))));
  }

  @Test
  void refusalsAndRedirectsOfServices() {
    serviceAnswers(aResponse().withStatus(403));
    assertProtected(403, send(asCaller("/api/accounts")));
    serviceAnswers(aResponse().withStatus(302).withHeader("Location", "/"));
    assertProtected(302, send(asCaller("/api/connections/callback")));
  }

  @Test
  void aServiceMaySayMoreExactlyWhatItsOwnPageMayDo() {
    SERVICE.stubFor(
        get("/follow-me/x.js")
            .willReturn(
                aResponse()
                    .withHeader("Cross-Origin-Resource-Policy", "cross-origin")
                    .withHeader("Cache-Control", "max-age=60")
                    .withHeader("X-Content-Type-Options", "guess")
                    .withHeader("Strict-Transport-Security", "max-age=0")));
    HttpResponse<String> answer = send(request("/follow-me/x.js"));
    assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=60");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
  }

  private static void serviceAnswers(ResponseDefinitionBuilder answer) {
    SERVICE.stubFor(any(anyUrl()).willReturn(answer));
  }

  private void assertProtected(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertProtected(answer);
  }

  private void assertProtected(HttpResponse<String> answer) {
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  /** The header, which must be there once. */
  private static String header(HttpResponse<String> answer, String name) {
    assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
    return answer.headers().firstValue(name).orElseThrow();
  }
}
