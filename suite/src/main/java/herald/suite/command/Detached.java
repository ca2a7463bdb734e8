package herald.suite.command;

import herald.suite.client.RunningSuite;
import herald.suite.home.Home;
import herald.suite.home.Jars;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The same {@code up} as a process of its own, whose output is shown until everything is ready. */
final class Detached {

  private static final Duration LOOK = Duration.ofMillis(200);

  private Detached() {}

  static int start(Home home, List<String> arguments) {
    Path log = home.log("herald");
    try {
      long shown = Files.exists(log) ? Files.size(log) : 0;
      Process process = launch(log, arguments);
      while (process.isAlive() && !ready(home, process)) {
        Thread.sleep(LOOK);
        shown = show(log, shown);
      }
      show(log, shown);
      return process.isAlive() ? 0 : 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Process launch(Path log, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid"); // the terminal's Ctrl-C and its end are then not meant for it
    }
    command.addAll(
        List.of(
            Jars.java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-Dherald.root=" + System.getProperty("herald.root", "."),
            "-cp",
            System.getProperty("java.class.path"),
            "herald.suite.Herald"));
    Stream<String> rest = arguments.stream().filter(argument -> !argument.equals("--detach"));
    command.addAll(rest.toList());
    return new ProcessBuilder(command)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static boolean ready(Home home, Process process) {
    return RunningSuite.find(home)
        .filter(suite -> suite.pid() == process.pid())
        .map(RunningSuite::ready)
        .orElse(false);
  }

  private static long show(Path log, long shown) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] fresh = new byte[(int) (file.length() - shown)];
      file.seek(shown);
      file.readFully(fresh);
      System.out.write(fresh);
      System.out.flush();
      return shown + fresh.length;
    }
  }
}
