package herald.suite.run;

import herald.platform.embedded.Patience;
import herald.platform.embedded.Ports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks before the start whether every port is free, so that one message names all that are not.
 */
public final class PortCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private PortCheck() {}

  /**
   * Children of a run that was killed a moment ago end by themselves; they are waited for.
   *
   * @throws IllegalStateException that names port, owner and option
   */
  public static void require(Map<String, Integer> ports) {
    require(ports, PATIENCE);
  }

  static void require(Map<String, Integer> ports, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    List<String> taken = taken(ports);
    while (!taken.isEmpty() && System.nanoTime() < end) {
      Patience.sleep(Duration.ofMillis(200));
      taken = taken(ports);
    }
    if (!taken.isEmpty()) {
      throw new IllegalStateException(
          String.join("\n", taken)
              + "\nEnd that program, or move one part with --port NAME=PORT,"
              + " or all of them with --port-offset 10000.");
    }
  }

  private static List<String> taken(Map<String, Integer> ports) {
    List<String> messages = new ArrayList<>();
    ports.forEach(
        (name, port) -> {
          if (Ports.taken(port)) {
            messages.add(message(name, port));
          }
        });
    return messages;
  }

  private static String message(String name, int port) {
    String owner = PortOwner.of(port).orElse("a process of another user");
    return "Port " + port + ", for " + name + ", is taken by " + owner + ".";
  }
}
