package herald.platform.messaging.intake;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.eventstore.Failures;
import herald.platform.messaging.intake.Taking.Outcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Takes records in until it has succeeded, or has parked what cannot be handled. */
final class Patient {

  private static final Logger LOG = LoggerFactory.getLogger(Patient.class);
  private static final int ATTEMPTS = 3;
  private static final long SHORTEST_PAUSE = 100;
  private static final long LONGEST_PAUSE = 5_000;

  private final Taking taking;
  private final Consumer<Outcome> done;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Patient(Taking taking, Consumer<Outcome> done) {
    this.taking = taking;
    this.done = done;
  }

  /** The intake ends; what was not taken in is read again at the next start. */
  static final class Stopping extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopping() {
      super("the intake is stopping", null, false, false);
    }
  }

  void stop() {
    stopping.countDown();
  }

  /**
   * Takes these records in, by partition: all at once if that works, otherwise one partition after
   * the other, otherwise one record after the other.
   */
  void take(Map<Integer, List<ConsumerRecord<String, byte[]>>> polled) {
    if (polled.size() == 1 || !areTaken(polled)) {
      polled.forEach(this::take);
    }
  }

  private void take(int partition, List<ConsumerRecord<String, byte[]>> records) {
    if (records.size() == 1 || !areTaken(Map.of(partition, records))) {
      records.forEach(this::take);
    }
  }

  private boolean areTaken(Map<Integer, List<ConsumerRecord<String, byte[]>>> records) {
    try {
      done.accept(taking.take(records));
      return true;
    } catch (RuntimeException e) {
      LOG.debug("The records of {} could not be taken in together", records.keySet(), e);
      return false;
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    int failures = 0;
    for (long pause = SHORTEST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        done.accept(taking.take(Map.of(record.partition(), List.of(record))));
        return;
      } catch (RuntimeException e) {
        if (Failures.passes(e)) {
          LOG.warn("{} waits: {}", where(record), DatabaseErrors.rootMessage(e));
        } else if (isFinal(e) || ++failures == ATTEMPTS) {
          park(record, e);
          return;
        }
        pause(pause);
      }
    }
  }

  /** The next attempt would end the same way: somebody refused, or the body is not readable. */
  private static boolean isFinal(RuntimeException failure) {
    return Failures.isRefusal(failure) || failure instanceof JacksonException;
  }

  private void park(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
    LOG.error("{} is parked with its key {}", where(record), record.key(), failure);
    for (long pause = SHORTEST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        done.accept(taking.park(record, Failures.because(failure)));
        return;
      } catch (RuntimeException e) {
        LOG.warn("{} cannot be parked yet: {}", where(record), DatabaseErrors.rootMessage(e));
        pause(pause);
      }
    }
  }

  private void pause(long millis) {
    try {
      if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
        throw new Stopping();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopping();
    }
  }

  private static String where(ConsumerRecord<String, byte[]> record) {
    return record.topic() + "-" + record.partition() + "@" + record.offset();
  }
}
