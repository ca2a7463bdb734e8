package herald.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs as a child of this process and does not outlive it. Where the system has
 * {@code setpriv}, the kernel itself signals the child when this process ends in whatever way. That
 * signal is sent when the <em>thread</em> that started the child ends, so one thread, which lives
 * as long as the process, starts them all.
 *
 * @param name for messages
 * @param command the program and its arguments
 * @param environment all of its environment; nothing of this process's own is passed on
 * @param directory its working folder
 * @param log where both of its outputs are appended
 */
public record Child(
    String name, List<String> command, Map<String, String> environment, Path directory, Path log) {

  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("herald-children").factory());

  /**
   * The words before a command that make the kernel send it this signal when this process ends, and
   * that take it out of the terminal's reach: there, Ctrl-C would end all at once instead of in
   * order.
   */
  public static List<String> endingWithParent(Signal signal) {
    List<String> words = new ArrayList<>(inOwnSession());
    Programs.find("setpriv")
        .ifPresent(setpriv -> words.addAll(List.of(setpriv, "--pdeathsig=" + signal)));
    return words;
  }

  static List<String> inOwnSession() {
    return Programs.find("setsid").map(List::of).orElse(List.of());
  }

  public Process start() {
    return onStarter(
        () -> {
          Files.createDirectories(log.toAbsolutePath().getParent());
          ProcessBuilder builder =
              new ProcessBuilder(command)
                  .directory(directory.toFile())
                  .redirectErrorStream(true)
                  .redirectInput(Path.of("/dev/null").toFile())
                  .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
          builder.environment().clear();
          builder.environment().putAll(environment);
          return builder.start();
        });
  }

  /** Asks it to end, waits, and ends it by force when it has not ended by then. */
  public static void stop(Process process, Signal signal, Duration patience) {
    try {
      signal.send(process);
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** The last lines of its output, for a message. */
  public String lastWords() {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(log));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "(no output in " + log + ")";
    }
  }

  private static <T> T onStarter(Callable<T> work) {
    try {
      return STARTER.submit(work).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting a child", e);
    }
  }
}
