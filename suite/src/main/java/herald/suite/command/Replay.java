package herald.suite.command;

import herald.suite.client.Api;
import herald.suite.client.Http;
import herald.suite.client.Refused;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Rebuilds a projection from the events; nothing outside notices (R-AUD-2). */
@Command(
    name = "replay",
    description = {
      "Rebuild one view of a service from its stored events.",
      "",
      "Views are processing groups named read.*; others are refused, since they act"
          + " on the world outside. Reading goes on meanwhile, with what is rebuilt so far.",
      ""
    })
public final class Replay implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Parameters(index = "0", paramLabel = "SERVICE", description = "For example account-service.")
  private String service;

  @Parameters(index = "1", paramLabel = "GROUP", description = "For example read.account-overview.")
  private String group;

  @Override
  public Integer call() {
    int port = Session.open(home.home()).ports().managementOf(Names.service(service));
    HttpResponse<String> answer =
        Http.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + port + "/actuator/replays/" + group))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody()));
    JsonNode said = Api.parse(answer);
    if (answer.statusCode() >= 300) {
      throw new Refused(
          "%s does not replay %s: %s"
              .formatted(service, group, said.path("because").asString(answer.body())));
    }
    System.out.println(Names.service(service) + " rebuilds " + group + ".");
    return 0;
  }
}
