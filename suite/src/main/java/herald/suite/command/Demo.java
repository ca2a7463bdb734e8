package herald.suite.command;

import herald.suite.client.Api;
import herald.suite.client.Refused;
import herald.suite.demo.DemoRun;
import herald.suite.run.Progress;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows one article of a real feed becoming posts. */
@Command(
    name = "demo",
    sortOptions = false,
    description = {
      "See an article of a real feed become posts, and compare what Herald says with"
          + " what the simulated networks have.",
      "",
      "The feed is read once and a copy put on a blog at the simulator. An account is"
          + " connected on each network, the copy registered as a blog and chosen"
          + " where that is allowed; then one more article with a random title appears in the"
          + " copy.",
      "",
      "For an installation elsewhere, in containers for example, say where its gateway is and"
          + " set HERALD_TOKEN to an API token of a super admin.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:each eligible account has exactly one post, the others none",
      "1:anything else"
    })
public final class Demo implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Option(
      names = "--feed",
      required = true,
      paramLabel = "FILE_OR_URL",
      description = "An RSS or Atom feed.")
  private String feed;

  @Option(
      names = "--hold",
      paramLabel = "DURATION",
      defaultValue = "20s",
      description = "The hold of this blog, for example 20s or PT20S; 20s by default.")
  private Duration hold;

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      description = "Herald elsewhere; by default the one that runs here.")
  private @Nullable String gateway;

  @Option(
      names = "--simulator",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8090",
      description = "Its simulated networks; ${DEFAULT-VALUE} by default.")
  private String simulator;

  @Override
  public Integer call() {
    DemoRun run = gateway == null ? here() : elsewhere(gateway);
    return run.show(feed, hold) ? 0 : 1;
  }

  private DemoRun here() {
    Session session = Session.open(home.home());
    if (!session.demo()) {
      throw new Refused("The demo needs an installation started with: ./herald up --demo");
    }
    Api api = new Api(session.gateway(), session.tokens().ofDemoUser("sanne"));
    return new DemoRun(api, session.places().addressOf("simulator"), new Progress(System.out));
  }

  private DemoRun elsewhere(String address) {
    String token = System.getenv("HERALD_TOKEN");
    if (token == null) {
      throw new Refused("Set HERALD_TOKEN to an API token of a super admin there.");
    }
    return new DemoRun(new Api(address, token), simulator, new Progress(System.out));
  }
}
