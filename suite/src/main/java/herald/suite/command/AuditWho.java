package herald.suite.command;

import herald.suite.client.Api;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows who could do what with an account at a moment (R-AUD-5). */
@Command(
    name = "who",
    description = {
      "Show who had which level on an account at a moment, and which change gave it to them.",
      "",
      "It is folded from the stored events alone. FULL publishes, DRAFT writes drafts, VIEW reads,"
          + " NAME sees that the account is there; whoever has nothing is left out without --all.",
      ""
    })
final class AuditWho implements Callable<Integer> {

  @Mixin private HomeOption home;
  @Mixin private AskerOption asker;

  @Parameters(index = "0", paramLabel = "ACCOUNT", description = "For example acc_….")
  private String account;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "At this moment, for example 2026-03-03T09:05:00Z; now by default.")
  private @Nullable Instant at;

  @Option(names = "--all", description = "Also who had nothing.")
  private boolean all;

  @Option(names = "--json", description = "The whole answer, as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Session session = Session.open(home.home());
    JsonNode levels =
        new Api(session.gateway(), asker.token(session))
            .get("/api/audit/decisions?account=" + account + (at == null ? "" : "&at=" + at));
    System.out.println(json ? levels.toPrettyString() : LevelLines.of(levels, all));
    return 0;
  }
}
