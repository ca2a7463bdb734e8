package herald.suite.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the hubs of the installation; its subcommands open further ones. */
@Command(
    name = "hub",
    description = {
      "List the hubs of this installation: one for each organisation.",
      "",
      "Nothing crosses from one hub to another. The first super admin of a hub comes in by its"
          + " set-up link, and adds the others.",
      ""
    },
    subcommands = {HubAdd.class, HubLink.class})
public final class Hub implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Override
  public Integer call() {
    System.out.print(HubLines.of(Session.open(home.home()).operator().hubs()));
    return 0;
  }
}
