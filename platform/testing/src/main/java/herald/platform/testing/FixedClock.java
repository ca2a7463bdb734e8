package herald.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until the test moves it. */
public final class FixedClock extends Clock {

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private FixedClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  public static FixedClock at(String instant) {
    return new FixedClock(new AtomicReference<>(Instant.parse(instant)), ZoneOffset.UTC);
  }

  public void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same moment, seen from another zone; moving one moves both. */
  @Override
  public Clock withZone(ZoneId other) {
    return new FixedClock(now, other);
  }
}
