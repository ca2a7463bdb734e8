package herald.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole simulator, stopped and started on the same file. */
class RestartingTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void keepsItsTokensAndItsTimeline() throws Exception {
    String token;
    String timeline;
    try (ConfigurableApplicationContext first = start()) {
      token = signIn(first);
      assertThat(tweet(first, token)).contains("\"data\"");
      timeline = get(first, "/timeline.json");
    }
    try (ConfigurableApplicationContext second = start()) {
      assertThat(JsonPath.<String>read(get(second, "/timeline.json"), "$[0].text"))
          .isEqualTo(JsonPath.<String>read(timeline, "$[0].text"))
          .isEqualTo("Vast");
      assertThat(tweet(second, token)).contains("duplicate content");
    }
  }

  private String signIn(ConfigurableApplicationContext simulator) throws Exception {
    String consent =
        "/x/i/oauth2/authorize?response_type=code&client_id=herald&redirect_uri=http://127.0.0.1/c"
            + "&scope=tweet.read%20tweet.write%20users.read&code_challenge=plainly"
            + "&code_challenge_method=plain&approve=true&profile=Vast";
    String location =
        http.send(HttpRequest.newBuilder(at(simulator, consent)).build(), BodyHandlers.ofString())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String code = location.substring(location.indexOf("code=") + "code=".length());
    String form =
        "grant_type=authorization_code&client_id=herald&redirect_uri=http://127.0.0.1/c"
            + "&code_verifier=plainly&code="
            + code;
    return JsonPath.read(
        post(simulator, "/x/2/oauth2/token", "application/x-www-form-urlencoded", "", form),
        "$.access_token");
  }

  private String tweet(ConfigurableApplicationContext simulator, String token) throws Exception {
    return post(
        simulator, "/x/2/tweets", "application/json", "Bearer " + token, "{\"text\":\"Vast\"}");
  }

  private String post(
      ConfigurableApplicationContext simulator,
      String path,
      String type,
      String authorization,
      String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(simulator, path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }

  private String get(ConfigurableApplicationContext simulator, String path) throws Exception {
    return http.send(HttpRequest.newBuilder(at(simulator, path)).build(), BodyHandlers.ofString())
        .body();
  }

  private static URI at(ConfigurableApplicationContext simulator, String path) {
    String port = simulator.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Simulator.class)
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--herald.simulator.mail-port=0",
            "--herald.simulator.data=" + folder.resolve("ledger.jsonl"));
  }
}
