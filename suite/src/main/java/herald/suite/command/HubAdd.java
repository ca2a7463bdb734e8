package herald.suite.command;

import herald.suite.client.Operator.SetUp;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens a further hub. */
@Command(
    name = "add",
    description = {
      "Open a further hub, and print the link by which its first super admin comes in.",
      "",
      "The link is good for a week and for one person. ./herald hub link HUB makes a new one.",
      ""
    })
final class HubAdd implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Parameters(paramLabel = "NAME", description = "The organisation's, for example 'Bakkerij Smit'.")
  private String name;

  @Override
  public Integer call() {
    SetUp setUp = Session.open(home.home()).operator().open(name);
    System.out.println(setUp.id());
    System.out.println(setUp.link());
    return 0;
  }
}
