package herald.platform.messaging.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.intake.IntakePositions.Taken;
import herald.platform.messaging.wire.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One transaction: records are handled, or parked, and the position moves; or nothing happens. A
 * record is therefore parked once, whatever dies when.
 */
final class Taking {

  private final Scrutiny scrutiny;
  private final Handlers handlers;
  private final EngineRows rows;
  private final IntakePositions positions;
  private final ParkedRecords parked;

  Taking(
      Scrutiny scrutiny,
      Handlers handlers,
      EngineRows rows,
      IntakePositions positions,
      ParkedRecords parked) {
    this.scrutiny = scrutiny;
    this.handlers = handlers;
    this.rows = rows;
    this.positions = positions;
    this.parked = parked;
  }

  /**
   * What came of it.
   *
   * @param place the furthest that was taken in from the partition
   */
  record Outcome(Place place, Map<Tally.End, Integer> ends, int parkedKeys) {}

  /** Takes these records of one partition in, which follow each other. */
  Outcome take(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
    return inTurn(partition, turn -> records.forEach(turn::take));
  }

  /** Parks a record that cannot be handled, unless somebody else has taken it in meanwhile. */
  Outcome park(TopicPartition partition, ConsumerRecord<String, byte[]> record, String because) {
    return inTurn(partition, turn -> turn.park(record, because));
  }

  private Outcome inTurn(TopicPartition partition, Consumer<Turn> work) {
    return rows.read(
        jdbc -> {
          Taken last = positions.lock(partition);
          Turn turn = new Turn(scrutiny, handlers, parked, last, parked.keys(partition.topic()));
          work.accept(turn);
          positions.advance(partition, turn.place(), turn.offset());
          return turn.outcome();
        });
  }

  /**
   * Handles the first parked record of a key and takes it from the parked ones; false if there is
   * none.
   *
   * @throws IllegalArgumentException if it cannot be believed, now as before
   */
  boolean release(String topic, String key) {
    return rows.read(
        jdbc -> {
          Optional<Integer> partition = parked.partition(topic, key);
          if (partition.isEmpty()) {
            return false;
          }
          Taken last = positions.lock(new TopicPartition(topic, partition.get()));
          Optional<ParkedRecords.Parked> first = parked.first(topic, key);
          first.ifPresent(
              one -> {
                handlers.handle(one.record(), scrutiny.examined(one.record(), last.place()));
                parked.remove(one.id());
              });
          return first.isPresent();
        });
  }

  /** Whether this record, found where the row says that the last one lies, is that one. */
  boolean isStill(ConsumerRecord<String, byte[]> record, Taken last) {
    return scrutiny.isStill(record, last);
  }

  /** The partition is read from its beginning, because the records are not where they were. */
  void startOver(TopicPartition partition) {
    positions.startOver(partition);
  }
}
