package herald.suite.command;

import herald.suite.client.Api;
import herald.suite.client.Http;
import herald.suite.client.Refused;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** The management port of one service. */
record Management(String service, URI address) {

  static Management of(Session session, String service) {
    return new Management(
        service, URI.create(session.places().managementAddressOf(service) + "/actuator"));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  JsonNode get(String path) {
    return require(request(path));
  }

  JsonNode post(String path, String json) {
    return require(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /**
   * @throws Refused with what the service says, if it refuses
   */
  private JsonNode require(HttpRequest.Builder request) {
    HttpResponse<String> answer = Http.send(request);
    if (answer.statusCode() >= 300) {
      JsonNode said = Api.parse(answer);
      throw new Refused(
          service
              + " refuses: "
              + said.path("because").asString(said.path("detail").asString(answer.body())));
    }
    return Api.parse(answer);
  }
}
