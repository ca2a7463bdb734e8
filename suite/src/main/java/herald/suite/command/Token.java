package herald.suite.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints an API token of a demo person, and nothing else. */
@Command(
    name = "token",
    description = {
      "Print a new API token of a demo person, and nothing else.",
      "",
      "  sanne   super admin",
      "  joris   may publish on the accounts that are shared with everyone",
      "  fatima  may publish on the accounts that she connected herself",
      "  daan    may write drafts",
      "",
      "For example:",
      "  curl -H \"Authorization: Bearer $(./herald token sanne)\" \\",
      "       http://127.0.0.1:8080/api/me",
      ""
    })
public final class Token implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Parameters(paramLabel = "USER", description = "sanne, joris, fatima or daan.")
  private String user;

  @Override
  public Integer call() {
    System.out.println(Session.open(home.home()).tokens().ofDemoUser(user));
    return 0;
  }
}
