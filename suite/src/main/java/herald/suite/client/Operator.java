package herald.suite.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator asks of the access service: hubs, and the links by which people come in. */
public final class Operator {

  /** The hub that a new installation begins with. */
  public static final String FIRST_HUB = "hub_first";

  private final String access;
  private final SuiteTokens tokens;

  /**
   * @param access where the access service listens
   */
  public Operator(String access, SuiteTokens tokens) {
    this.access = access;
    this.tokens = tokens;
  }

  /** A hub as it is seen from outside. */
  public record Hub(String id, String name, String edition, long users, long superAdmins) {}

  /** A hub and the link that gives it its first super admin. */
  public record SetUp(String id, String link) {}

  public List<Hub> hubs() {
    return List.of(
        JsonMapper.shared()
            .treeToValue(said(send("GET", "/internal/hubs", null)).path("items"), Hub[].class));
  }

  /** Opens a further hub. */
  public SetUp open(String name) {
    return setUp(
        send(
            "POST",
            "/internal/hubs",
            JsonMapper.shared().writeValueAsString(Map.of("name", name))));
  }

  /** A new set-up link; none for a hub that has a super admin. */
  public Optional<SetUp> setUp(String hub) {
    HttpResponse<String> answer = send("POST", "/internal/hubs/" + hub + "/set-up", "");
    return answer.statusCode() == 409 ? Optional.empty() : Optional.of(setUp(answer));
  }

  /** A link for a new password, for whoever signs in with this address. */
  public String passwordReset(String address) {
    String asked = JsonMapper.shared().writeValueAsString(Map.of("address", address));
    return said(send("POST", "/internal/password-resets", asked)).path("link").asString();
  }

  private static SetUp setUp(HttpResponse<String> answer) {
    return JsonMapper.shared().treeToValue(said(answer), SetUp.class);
  }

  private HttpResponse<String> send(String method, String path, @Nullable String body) {
    HttpRequest.BodyPublisher sent =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return Http.send(
        HttpRequest.newBuilder(URI.create(access + path))
            .header("Authorization", "Bearer " + tokens.ofService("access-service"))
            .header("Content-Type", "application/json")
            .method(method, sent));
  }

  private static JsonNode said(HttpResponse<String> answer) {
    JsonNode body = Api.parse(answer);
    if (answer.statusCode() >= 300) {
      throw new Refused(
          body.path("detail").asString("The access service answered " + answer.statusCode() + "."));
    }
    return body;
  }
}
