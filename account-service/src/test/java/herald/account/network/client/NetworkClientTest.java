package herald.account.network.client;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import herald.account.network.Network;
import herald.account.network.client.NetworkClient.SignIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A network that answers what a test says, on the wire. */
abstract class NetworkClientTest {

  static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
  static final Tokens TOKENS = new Tokens("canary-access", "canary-refresh", null);
  static final SignIn SIGN_IN =
      new SignIn("state-1", "verifier-1", "http://127.0.0.1:8080/api/connections/callback");

  static WireMockServer network;

  @BeforeAll
  static void start() {
    network = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    network.start();
  }

  @AfterAll
  static void stop() {
    network.stop();
  }

  @BeforeEach
  void forget() {
    network.resetAll();
  }

  static Networks networks() {
    return networks(network.baseUrl());
  }

  static Networks networks(String base) {
    NetworkSettings.At at =
        new NetworkSettings.At(
            base + "/authorize",
            base + "/token",
            base + "/api",
            "client-1",
            "secret-1",
            "https://n.example/posts/{id}",
            "https://n.example/{handle}",
            "202606");
    return new Networks(
        new NetworkSettings(
            Arrays.stream(Network.values())
                .collect(Collectors.toMap(Function.identity(), network -> at)),
            URI.create("http://127.0.0.1:8080"),
            Duration.ofMillis(1500)),
        () -> NOW);
  }

  static PublishingClient client(Network which) {
    return networks().toPublish(which).orElseThrow();
  }

  static ResponseDefinitionBuilder json(int status, String body) {
    return WireMock.aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }
}
