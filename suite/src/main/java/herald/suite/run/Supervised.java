package herald.suite.run;

import herald.platform.embedded.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One part under watch: when its process ends without having been told to, it is started again. */
final class Supervised {

  private static final Duration FIRST_READY = Duration.ofMinutes(3);

  /** How a part is, seen from outside. */
  enum State {
    STOPPED,
    STARTING,
    UP,
    RESTARTING
  }

  private final Part part;
  private final Progress progress;
  private final ScheduledExecutorService timer;
  private final Backoff backoff = new Backoff();
  private boolean wanted;
  private boolean waiting;
  private int restarts;
  private Instant started = Instant.EPOCH;

  Supervised(Part part, Progress progress, ScheduledExecutorService timer) {
    this.part = part;
    this.progress = progress;
    this.timer = timer;
  }

  Part part() {
    return part;
  }

  /** Starts it and returns when it is ready; says why when it never is. */
  void start() {
    Process first = launch();
    Patience patience = new Patience(FIRST_READY);
    while (!part.ready()) {
      if (!first.isAlive()) {
        throw new IllegalStateException(part.name() + " ended at once:\n" + part.lastWords());
      }
      patience.pause(
          Duration.ofMillis(150), () -> part.name() + " is not ready:\n" + part.lastWords());
    }
    watch(first);
  }

  private Process launch() {
    synchronized (this) {
      wanted = true;
      waiting = false;
      started = Instant.now();
    }
    return part.start();
  }

  private void watch(Process process) {
    process.onExit().thenAccept(this::died);
  }

  private void died(Process process) {
    synchronized (this) {
      if (!wanted) {
        return;
      }
    }
    startAgain("ended with " + process.exitValue());
  }

  private void startAgain(String why) {
    Duration pause;
    synchronized (this) {
      if (!wanted) {
        return;
      }
      waiting = true;
      restarts++;
      pause = backoff.afterDeath(started, Instant.now());
    }
    progress.say(part.name() + " " + why + "; starting it again in " + pause.toSeconds() + " s");
    timer.schedule(
        () -> Thread.ofPlatform().daemon().name("restart").start(this::restart),
        pause.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private void restart() {
    synchronized (this) {
      if (!wanted) {
        return;
      }
    }
    try {
      watch(launchAgain());
    } catch (IllegalStateException e) {
      startAgain("did not start");
    }
  }

  /** A stop that comes while a server is still starting must find and end it. */
  private Process launchAgain() {
    Process again = launch();
    synchronized (this) {
      if (wanted) {
        return again;
      }
    }
    part.stop();
    return again;
  }

  /** Ends it, and keeps it ended. */
  void stop() {
    synchronized (this) {
      wanted = false;
    }
    part.stop();
  }

  State state() {
    Process process = part.process();
    boolean alive = process != null && process.isAlive();
    synchronized (this) {
      if (!wanted) {
        return alive ? State.STARTING : State.STOPPED;
      }
      if (waiting || !alive) {
        return restarts > 0 || waiting ? State.RESTARTING : State.STARTING;
      }
    }
    return part.ready() ? State.UP : State.STARTING;
  }

  PartStatus status() {
    Process process = part.process();
    @Nullable Long pid = process != null && process.isAlive() ? process.pid() : null;
    int count;
    synchronized (this) {
      count = restarts;
    }
    return new PartStatus(
        part.name(), pid, part.port(), Objects.requireNonNull(state()).name(), count);
  }
}
