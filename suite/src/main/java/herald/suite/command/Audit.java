package herald.suite.command;

import herald.suite.client.Api;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what happened to one thing, and how it was at a moment (R-AUD-1, R-AUD-2). */
@Command(
    name = "audit",
    description = {
      "Show the events of one thing: who did what, when, and because of what.",
      "",
      "A stream is the id of an account, a post, a blog, a user, for example acc_…;"
          + " its service is the one that owns it.",
      ""
    })
public final class Audit implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Parameters(index = "0", paramLabel = "SERVICE", description = "For example account-service.")
  private String service;

  @Parameters(index = "1", paramLabel = "STREAM", description = "For example acc_….")
  private String stream;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "As it was at this moment, for example 2026-03-03T09:05:00Z.")
  private @Nullable String at;

  @Option(
      names = "--as",
      paramLabel = "USER",
      defaultValue = "sanne",
      description = "The demo person who asks; it takes a super admin. sanne by default.")
  private String user;

  @Override
  public Integer call() {
    Session session = Session.open(home.home());
    Api api = new Api(session.gateway(), session.tokens().ofDemoUser(user));
    String path =
        "/api/audit/" + Names.service(service).replace("-service", "") + "/streams/" + stream;
    System.out.println(api.get(at == null ? path : path + "?at=" + at).toPrettyString());
    return 0;
  }
}
