package herald.platform.messaging;

import herald.platform.eventstore.Position;
import herald.platform.messaging.intake.Intakes;
import herald.platform.messaging.intake.TopicIntake;
import herald.platform.messaging.wire.Place;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How far this service has got in what others tell. A position is reached when a record from there
 * or from beyond it was taken in, with all that was fetched from Kafka together with it. Partitions
 * are not fetched at one instant, so a record from just before the position, or the one at it, may
 * come a moment later from another partition. A position whose event is told to nobody is reached
 * only with the next one that is: then the wait ends without success.
 */
public final class IntakeProgress {

  private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Intakes intakes;
  private final Topics topics;

  /** The platform makes the one bean. */
  public IntakeProgress(Intakes intakes, Topics topics) {
    this.intakes = intakes;
    this.topics = topics;
  }

  /** Whether this service reads what that one tells. */
  public boolean listensTo(String service) {
    return reading(service).isPresent();
  }

  /**
   * Whether everything has been taken in that a service's topic held when its reading began; for a
   * topic that loses nothing with time.
   */
  public boolean hasCaughtUp(String service) {
    return reading(service).filter(TopicIntake::hasCaughtUp).isPresent();
  }

  /** Whether the position of another service was reached; false for one it does not listen to. */
  public boolean reached(Position position) {
    Place wanted = new Place(position.epoch(), position.position(), 0);
    return reading(position.service())
        .filter(topic -> !wanted.isBeyond(topic.furthest()))
        .isPresent();
  }

  /** Waits until {@link #reached}; answers false if that took longer than the limit. */
  public boolean await(Position position, Duration limit) {
    if (!listensTo(position.service())) {
      return false;
    }
    long end = System.nanoTime() + limit.toNanos();
    while (!reached(position)) {
      if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(NAP_NANOS);
    }
    return true;
  }

  private Optional<TopicIntake> reading(String service) {
    return intakes.topic(topics.of(service));
  }
}
