package herald.suite.command;

import herald.suite.client.RunningSuite;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what {@code up} has started. */
@Command(
    name = "down",
    description = {"Stop Herald in order, and return when nothing of it runs.", ""})
public final class Down implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Mixin private HomeOption home;

  @Override
  public Integer call() {
    Optional<RunningSuite> running = RunningSuite.find(home.home());
    running.ifPresent(suite -> suite.stop(PATIENCE));
    System.out.println(
        running.isPresent() ? "Herald has stopped." : "Herald does not run here; nothing to stop.");
    return 0;
  }
}
