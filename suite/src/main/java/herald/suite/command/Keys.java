package herald.suite.command;

import herald.suite.home.Secrets;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The keys of the installation. */
@Command(
    name = "keys",
    description = "Renew the keys of this installation.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = Keys.Rotate.class)
public final class Keys implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Keys needs a command: rotate.");
  }

  /** A new key that signs tokens; nothing is stopped, and nobody is signed out. */
  @Command(
      name = "rotate",
      description = {
        "Make a new key that the access service signs its tokens with.",
        "",
        "The service finds it within seconds and publishes it; ten minutes later it signs with it,"
            + " and for another ten minutes the old one is still believed. Nothing has to be"
            + " started again. In containers run `provision` after it, which hands it on.",
        ""
      })
  static final class Rotate implements Callable<Integer> {

    @Mixin private HomeOption home;

    @Override
    public Integer call() {
      Secrets secrets = new Secrets(home.home());
      secrets.signingKey();
      System.out.println(
          secrets.nextSigningKey(Clock.systemUTC().instant())
              + " is the next signing key; it signs in ten minutes.");
      return 0;
    }
  }
}
