package herald.suite.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a person sees meanwhile: one line a step, with its seconds. */
public final class Progress {

  private final PrintStream out;

  public Progress(PrintStream out) {
    this.out = out;
  }

  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Does it, and says how long it took. */
  public void step(String name, Runnable work) {
    long start = System.nanoTime();
    work.run();
    say(line(name, Duration.ofNanos(System.nanoTime() - start)));
  }

  static String line(String name, Duration took) {
    String dots = ".".repeat(Math.max(3, 40 - name.length()));
    return String.format(Locale.ROOT, "  %s %s %6.1f s", name, dots, took.toMillis() / 1000.0);
  }
}
