package herald.suite.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a link with which somebody chooses a new password. */
@Command(
    name = "reset-password",
    description = {
      "Print a link with which somebody chooses a new password, and nothing else.",
      "",
      "For whoever cannot be reached by mail. It is good for an hour and for one use; whoever has"
          + " it signs in as that person.",
      ""
    })
public final class ResetPassword implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Parameters(paramLabel = "ADDRESS", description = "The one that they sign in with.")
  private String address;

  @Override
  public Integer call() {
    System.out.println(Session.open(home.home()).operator().passwordReset(address));
    return 0;
  }
}
