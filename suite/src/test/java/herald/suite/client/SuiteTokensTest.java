package herald.suite.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import herald.suite.home.Home;
import herald.suite.home.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite proves who it is with its key, as the access service will check it. */
class SuiteTokensTest {

  @TempDir Path folder;
  private HttpServer access;
  private Secrets secrets;
  private SuiteTokens tokens;
  private Map<String, String> form;
  private String authorization;

  @BeforeEach
  void setUp() throws Exception {
    secrets =
        new Secrets(new Home(folder, folder.resolve(".herald")).prepare())
            .prepare(List.of("suite"));
    access = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    access.createContext("/oauth2/token", this::token);
    access.createContext("/internal/demo/tokens", this::demoToken);
    access.start();
    tokens = new SuiteTokens(address(), secrets.clientKey("suite"));
  }

  @AfterEach
  void stop() {
    access.stop(0);
  }

  @Test
  void anAssertionIsSignedForTheIssuer() throws Exception {
    assertThat(tokens.ofService("access-service")).isEqualTo("service-token");
    assertThat(form)
        .containsEntry("grant_type", "client_credentials")
        .containsEntry("audience", "access-service");
    SignedJWT assertion = SignedJWT.parse(form.get("client_assertion"));
    String known = Files.readString(secrets.clients().resolve("suite.jwk"));
    assertThat(assertion.verify(new ECDSAVerifier(ECKey.parse(known)))).isTrue();
    assertThat(assertion.getJWTClaimsSet().getSubject()).isEqualTo("suite");
    assertThat(assertion.getJWTClaimsSet().getAudience())
        .containsExactly(address() + "/oauth2/token");
  }

  @Test
  void aDemoTokenIsAskedForAsTheSuite() {
    assertThat(tokens.ofDemoUser("sanne")).isEqualTo("hrld_sanne");
    assertThat(authorization).isEqualTo("Bearer service-token");
  }

  @Test
  void anUnknownPersonIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> tokens.ofDemoUser("nobody"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("sanne, joris, fatima and daan");
  }

  @Test
  void aStoppedAccessServiceIsNamed() {
    access.stop(0);
    assertThatThrownBy(() -> tokens.ofDemoUser("sanne"))
        .hasMessageContaining("Nobody answers at " + address());
  }

  private String address() {
    return "http://127.0.0.1:" + access.getAddress().getPort();
  }

  private void token(HttpExchange exchange) throws IOException {
    form =
        Arrays.stream(body(exchange).split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    answer(exchange, 200, "{\"access_token\":\"service-token\"}");
  }

  private void demoToken(HttpExchange exchange) throws IOException {
    authorization = exchange.getRequestHeaders().getFirst("Authorization");
    boolean known = body(exchange).contains("sanne");
    answer(exchange, known ? 201 : 404, known ? "{\"token\":\"hrld_sanne\"}" : "{}");
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length());
      exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
    }
  }
}
