package herald.platform.eventstore.rebuild;

import herald.platform.eventstore.Failures;
import herald.platform.eventstore.parking.Attempts;
import herald.platform.eventstore.parking.ParkedEvents;
import herald.platform.eventstore.processing.ShadowHandlers;
import herald.platform.eventstore.rebuild.Ahead.Stretch;
import herald.platform.eventstore.rows.Shadow;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One group's rebuilding, from the empty copies until they are in place. */
final class Rebuild {

  /** Enough that the commits weigh nothing, and few enough that nobody waits long to stop it. */
  private static final int BATCH = 1000;

  private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);
  private static final Duration BEFORE_SWAP = Duration.ofMillis(250);

  private final Rebuilds rebuilds;
  private final Rebuilds.Run run;
  private final List<String> tables;
  private final Shadow shadow;
  private final Ahead ahead;
  private final ShadowHandlers handlers;
  private final LongSupplier group;
  private final ParkedEvents parked;
  private final Attempts attempts;

  private long position;

  /** What has been read and is not handled yet. */
  private @Nullable Stretch pending;

  /**
   * @param group where the group is, by what it has committed
   */
  Rebuild(
      Rebuilds rebuilds,
      Rebuilds.Run run,
      List<String> tables,
      Shadow shadow,
      Ahead ahead,
      ShadowHandlers handlers,
      LongSupplier group,
      ParkedEvents parked,
      Attempts attempts) {
    this.rebuilds = rebuilds;
    this.run = run;
    this.tables = tables;
    this.shadow = shadow;
    this.ahead = ahead;
    this.handlers = handlers;
    this.group = group;
    this.parked = parked;
    this.attempts = attempts;
  }

  /** The name under which the filling of a group's copies parks what fails. */
  static String filler(String group) {
    return "rebuild." + group.substring("read.".length());
  }

  /** Returns when the copies are in place. */
  void run() throws InterruptedException {
    catchUp();
    shadow.tidy(tables);
    do {
      catchUp();
    } while (!swapped());
  }

  private void catchUp() throws InterruptedException {
    while (!isCaughtUp()) {
      try {
        step(group.getAsLong());
      } catch (RuntimeException e) {
        waitAfter(e);
      }
    }
  }

  private boolean isCaughtUp() throws InterruptedException {
    try {
      return position >= group.getAsLong();
    } catch (RuntimeException e) {
      waitAfter(e);
      return false;
    }
  }

  private void step(long until) throws InterruptedException {
    Stretch next = pending == null ? ahead.next(until, BATCH) : pending;
    pending = next;
    handlers.handle(next.events(), () -> rebuilds.moved(run, position, next.upTo()));
    pending = null;
    position = next.upTo();
  }

  private boolean swapped() throws InterruptedException {
    try {
      if (shadow.swap(run.group(), filler(run.group()), tables, this::lastSteps)) {
        return true;
      }
      rebuilds.waits(run, "The old rows are in use.");
      Thread.sleep(BEFORE_SWAP);
    } catch (RuntimeException e) {
      waitAfter(e);
    }
    return false;
  }

  /** The group stands still, so this comes to an end. */
  private long lastSteps() {
    try {
      for (long until = group.getAsLong(); position < until; ) {
        step(until);
      }
      return position;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void waitAfter(RuntimeException failure) throws InterruptedException {
    if (failure instanceof Rebuilds.Stopped || failure instanceof Rebuilds.Lost) {
      throw failure;
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!shadow.isThere()) {
      throw new Rebuilds.Lost();
    }
    if (!Failures.passes(failure)) {
      mayGoOnAfter(failure);
    }
    say(Failures.because(failure));
    Thread.sleep(BEFORE_RETRY);
  }

  /**
   * What fails for good is parked, as it is in the group, but never so that the new rows would lack
   * what the old ones have.
   */
  private void mayGoOnAfter(RuntimeException failure) {
    String filler = filler(run.group());
    if (!attempts.concern(filler)) {
      throw failure;
    }
    attempts
        .givenUp(filler)
        .forEach(
            (event, because) -> {
              if (!parked.isParked(run.group(), event)) {
                throw new IllegalStateException(
                    "The event at position %d cannot be handled: %s".formatted(event, because));
              }
            });
  }

  private void say(String because) {
    try {
      rebuilds.waits(run, because);
    } catch (RuntimeException e) {
      if (!Failures.passes(e)) {
        throw e;
      }
    }
  }
}
