package herald.suite.demo;

import herald.platform.embedded.Patience;
import herald.suite.client.Api;
import herald.suite.client.Refused;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Connects an account the way a person does: to the network's page, approve, choose. */
final class Connecting {

  private static final Duration SEEN = Duration.ofSeconds(20);

  private final Api api;

  Connecting(Api api) {
    this.api = api;
  }

  /**
   * @param profile the presence at the network to sign in as; a new one if there is none
   */
  Connected connect(String network, String profile) {
    Map<String, Object> wish = new LinkedHashMap<>();
    wish.put("network", network);
    wish.put("share", true);
    wish.put("reporting", "ALL_SOURCES");
    wish.put("brand", null);
    JsonNode started = api.post("/api/connections", wish);
    String connection = started.path("id").asString();
    approve(network, URI.create(started.path("authorizationUrl").asString() + query(profile)));
    String choice = choice(network, connection);
    JsonNode chosen =
        api.post(
            "/api/connections/" + connection + "/selection", Map.of("choices", List.of(choice)));
    return await(chosen.path("accounts").path(0).asString());
  }

  private static String query(String profile) {
    return "&approve=true&profile=" + profile;
  }

  private void approve(String network, URI page) {
    HttpResponse<String> answer = api.follow(page);
    if (answer.statusCode() >= 400) {
      throw new Refused(
          "Connecting %s: %s answered %d %s"
              .formatted(network, answer.uri(), answer.statusCode(), answer.body()));
    }
  }

  private String choice(String network, String connection) {
    JsonNode state = api.get("/api/connections/" + connection);
    JsonNode first = state.path("choices").path(0).path("id");
    if (!state.path("status").asString().equals("CHOOSE") || first.isMissingNode()) {
      throw new Refused(
          "Connecting %s ended as %s: %s"
              .formatted(
                  network,
                  state.path("status").asString(),
                  state.path("because").asString("no account to choose")));
    }
    return first.asString();
  }

  /** The accounts' list follows the events within moments; access has to be in it too. */
  private Connected await(String account) {
    Patience patience = new Patience(SEEN);
    while (true) {
      HttpResponse<String> answer = api.send("GET", "/api/accounts/" + account, null);
      if (answer.statusCode() == 200) {
        JsonNode row = Api.parse(answer);
        if (row.path("access").path("kind").asString("").equals("EVERYONE")) {
          return connected(row);
        }
      }
      patience.pause(
          Duration.ofMillis(200),
          () -> "The account " + account + " does not appear: " + answer.body());
    }
  }

  private static Connected connected(JsonNode row) {
    JsonNode announcing = row.path("autoPublishing");
    return new Connected(
        row.path("id").asString(),
        row.path("network").asString(),
        row.path("name").asString(),
        announcing.path("allowed").asBoolean(false),
        announcing.path("because").asString(""));
  }
}
