package herald.platform.messaging.publication;

import herald.platform.kernel.Unavailable;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.support.SendResult;

/** What was sent in one transaction of the processor. */
final class Batch {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Sender sender;
  private final List<CompletableFuture<SendResult<String, byte[]>>> sent = new ArrayList<>();
  private volatile boolean failed;

  Batch(Sender sender) {
    this.sender = sender;
  }

  /** Where a partition's first and last record of the batch lie, and the place of the last. */
  record Acknowledged(long firstOffset, long lastOffset, Place place) {}

  void send(ProducerRecord<String, byte[]> record) {
    if (failed) {
      acknowledged();
    }
    try {
      CompletableFuture<SendResult<String, byte[]>> answer = sender.send(record);
      answer.whenComplete(
          (result, failure) -> {
            if (failure != null) {
              failed = true;
            }
          });
      sent.add(answer);
    } catch (KafkaException e) {
      throw givenUp(e);
    }
  }

  /**
   * Waits until Kafka has everything.
   *
   * @throws Unavailable if it did not take something, or not in time; the batch begins again
   */
  Map<TopicPartition, Acknowledged> acknowledged() {
    Map<TopicPartition, Acknowledged> last = new HashMap<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (CompletableFuture<SendResult<String, byte[]>> record : sent) {
      SendResult<String, byte[]> result = await(record, end - System.nanoTime());
      RecordMetadata where = result.getRecordMetadata();
      Place place = CloudEvent.place(result.getProducerRecord().headers());
      last.merge(
          new TopicPartition(where.topic(), where.partition()),
          new Acknowledged(where.offset(), where.offset(), place),
          (before, after) ->
              new Acknowledged(before.firstOffset(), after.lastOffset(), after.place()));
    }
    return last;
  }

  private SendResult<String, byte[]> await(
      CompletableFuture<SendResult<String, byte[]>> record, long nanos) {
    try {
      return record.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw givenUp(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw givenUp(e);
    }
  }

  private Unavailable givenUp(Exception cause) {
    sender.giveUp();
    return new Unavailable("Kafka did not take what was sent.", cause);
  }
}
