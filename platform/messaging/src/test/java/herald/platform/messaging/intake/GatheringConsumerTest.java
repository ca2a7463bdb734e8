package herald.platform.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;

/** What Kafka answers to single polls is handed on together. */
class GatheringConsumerTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final TopicPartition FIRST = new TopicPartition("herald.other", 0);
  private static final TopicPartition SECOND = new TopicPartition("herald.other", 1);
  private static final ConsumerRecords<String, byte[]> NOTHING =
      new ConsumerRecords<>(Map.of(), Map.of());

  private final Queue<Supplier<ConsumerRecords<String, byte[]>>> answers = new ArrayDeque<>();
  private final List<Duration> polls = new ArrayList<>();

  private ConsumerRecords<String, byte[]> poll(Duration timeout) {
    polls.add(timeout);
    return answers.remove().get();
  }

  private ConsumerRecords<String, byte[]> gathered() {
    return GatheringConsumer.gathered(this::poll, TIMEOUT, 3);
  }

  private void answer(ConsumerRecords<String, byte[]> records) {
    answers.add(() -> records);
  }

  private void fail(RuntimeException failure) {
    answers.add(
        () -> {
          throw failure;
        });
  }

  private static ConsumerRecords<String, byte[]> records(
      TopicPartition partition, long... offsets) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    for (long offset : offsets) {
      records.add(
          new ConsumerRecord<>(
              partition.topic(), partition.partition(), offset, "key", new byte[0]));
    }
    OffsetAndMetadata next = new OffsetAndMetadata(offsets[offsets.length - 1] + 1);
    return new ConsumerRecords<>(Map.of(partition, records), Map.of(partition, next));
  }

  private static List<Long> offsets(
      ConsumerRecords<String, byte[]> records, TopicPartition partition) {
    return records.records(partition).stream().map(ConsumerRecord::offset).toList();
  }

  @Test
  void whatComesWithTheFirstRecordIsHandedOnWithItInOrder() {
    answer(records(FIRST, 7));
    answer(records(FIRST, 8));
    answer(records(SECOND, 2, 3));
    ConsumerRecords<String, byte[]> all = gathered();
    assertThat(offsets(all, FIRST)).containsExactly(7L, 8L);
    assertThat(offsets(all, SECOND)).containsExactly(2L, 3L);
    assertThat(all.nextOffsets())
        .containsOnly(
            Map.entry(FIRST, new OffsetAndMetadata(9)),
            Map.entry(SECOND, new OffsetAndMetadata(4)));
  }

  @Test
  void aRecordThatComesAloneIsHandedOnAlone() {
    answer(records(FIRST, 7));
    answer(NOTHING);
    answer(NOTHING);
    assertThat(offsets(gathered(), FIRST)).containsExactly(7L);
  }

  @Test
  void nobodyWaitsWithNothing() {
    answer(NOTHING);
    assertThat(gathered().isEmpty()).isTrue();
    assertThat(polls).containsExactly(TIMEOUT);
  }

  @Test
  void nobodyWaitsWithEnough() {
    answer(records(FIRST, 7, 8, 9));
    assertThat(gathered().count()).isEqualTo(3);
    assertThat(polls).containsExactly(TIMEOUT);
  }

  @Test
  void whatHasComeIsNotLostWhenTheNextPollFails() {
    for (RuntimeException failure :
        List.of(new WakeupException(), new OffsetOutOfRangeException(Map.of(SECOND, 4L)))) {
      answer(records(FIRST, 7));
      answer(records(FIRST, 8));
      fail(failure);
      assertThat(offsets(gathered(), FIRST)).containsExactly(7L, 8L);
    }
  }

  @Test
  void aFailureBeforeAnythingCameIsTold() {
    fail(new OffsetOutOfRangeException(Map.of(FIRST, 4L)));
    assertThatThrownBy(this::gathered).isInstanceOf(OffsetOutOfRangeException.class);
  }
}
