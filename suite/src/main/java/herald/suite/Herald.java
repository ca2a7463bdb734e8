package herald.suite;

import herald.suite.client.Refused;
import herald.suite.command.Audit;
import herald.suite.command.Demo;
import herald.suite.command.Down;
import herald.suite.command.FriendlyDuration;
import herald.suite.command.FriendlyMoment;
import herald.suite.command.Hub;
import herald.suite.command.Keys;
import herald.suite.command.Provision;
import herald.suite.command.Replay;
import herald.suite.command.ResetPassword;
import herald.suite.command.Status;
import herald.suite.command.Token;
import herald.suite.command.Up;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program behind {@code ./herald}. */
@Command(
    name = "herald",
    description = "Herald on this machine: start it, look at it, ask it, stop it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Up.class,
      Down.class,
      Status.class,
      Token.class,
      Hub.class,
      ResetPassword.class,
      Demo.class,
      Replay.class,
      Audit.class,
      Keys.class,
      Provision.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Begin with:  ./herald up --demo",
      "Each command explains itself:  ./herald help up"
    })
public final class Herald implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Herald());
    line.registerConverter(Duration.class, new FriendlyDuration());
    line.registerConverter(Instant.class, new FriendlyMoment());
    line.setUsageHelpWidth(80);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Herald::explain);
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  /** A message says what is wrong and what helps; a stack trace only where it is our own fault. */
  private static int explain(
      Exception failure, CommandLine line, CommandLine.ParseResult arguments) {
    boolean foreseen =
        failure instanceof Refused
            || failure instanceof IllegalStateException
            || failure instanceof IllegalArgumentException;
    line.getErr().println("herald: " + failure.getMessage());
    if (!foreseen || System.getenv("HERALD_DEBUG") != null) {
      failure.printStackTrace(line.getErr());
    }
    return line.getCommandSpec().exitCodeOnExecutionException();
  }
}
