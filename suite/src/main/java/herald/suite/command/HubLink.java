package herald.suite.command;

import herald.suite.client.Operator;
import herald.suite.client.Refused;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a new set-up link of a hub. */
@Command(
    name = "link",
    description = {
      "Print a new set-up link for a hub that has no super admin yet, and nothing else.",
      "",
      "A link that was printed before is good no more.",
      ""
    })
final class HubLink implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Parameters(
      paramLabel = "HUB",
      defaultValue = Operator.FIRST_HUB,
      description = "As ./herald hub shows it; the first one by default.")
  private String hub;

  @Override
  public Integer call() {
    System.out.println(
        Session.open(home.home())
            .operator()
            .setUp(hub)
            .orElseThrow(() -> new Refused("The hub has a super admin, who adds its people."))
            .link());
    return 0;
  }
}
