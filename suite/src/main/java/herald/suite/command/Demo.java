package herald.suite.command;

import herald.suite.client.Api;
import herald.suite.client.Refused;
import herald.suite.client.RunningSuite;
import herald.suite.demo.DemoRun;
import herald.suite.run.Progress;
import java.time.Duration;
import java.util.concurrent.Callable;
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
      "The feed is read once and a copy served on this machine. An account is"
          + " connected on FACEBOOK, X and INSTAGRAM, the copy registered as a blog and chosen"
          + " where that is allowed; then one more article with a random title appears in the"
          + " copy.",
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

  @Override
  public Integer call() {
    if (!RunningSuite.require(home.home()).demo()) {
      throw new Refused("The demo needs an installation started with: ./herald up --demo");
    }
    Session session = Session.open(home.home());
    Api api = new Api(session.gateway(), session.tokens().ofDemoUser("sanne"));
    DemoRun run =
        new DemoRun(api, session.ports().addressOf("simulator"), new Progress(System.out));
    return run.show(feed, hold) ? 0 : 1;
  }
}
