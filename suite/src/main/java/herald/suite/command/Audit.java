package herald.suite.command;

import herald.suite.client.Api;
import herald.suite.client.Refused;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows what happened to one thing, and how it was at a moment (R-AUD-1, R-AUD-2). */
@Command(
    name = "audit",
    description = {
      "Show the events of one thing: who did what, when, and because of what.",
      "",
      "A stream is the id of an account, a post, a blog, a user, for example acc_…;"
          + " its service is the one that owns it.",
      ""
    },
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      AuditVerify.class,
      AuditExport.class,
      AuditHead.class,
      AuditWho.class,
      AuditReport.class
    })
public final class Audit implements Callable<Integer> {

  @Mixin private HomeOption home;

  @CommandLine.Spec private CommandSpec spec;

  // Not required, since a command of the audit takes their place.
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SERVICE",
      description = "For example account-service.")
  private @Nullable String service;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "STREAM",
      description = "For example acc_….")
  private @Nullable String stream;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "As it was at this moment, for example 2026-03-03T09:05:00Z.")
  private @Nullable Instant at;

  @Mixin private AskerOption asker;

  @Option(names = "--json", description = "All that is stored, as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (service == null || stream == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "An audit needs SERVICE and STREAM, or a command.");
    }
    Session session = Session.open(home.home());
    Api api = new Api(session.gateway(), asker.token(session));
    String audit = "/api/audit/" + Names.service(service);
    if (at != null) {
      System.out.println(api.get(audit + "/streams/" + stream + "?at=" + at).toPrettyString());
      return 0;
    }
    JsonNode events = api.get(audit + "/events?limit=1000&stream=" + stream).path("items");
    if (events.isEmpty()) {
      throw new Refused(Names.service(service) + " knows nothing of " + stream + ".");
    }
    System.out.println(json ? events.toPrettyString() : EventLines.of(events));
    return 0;
  }
}
