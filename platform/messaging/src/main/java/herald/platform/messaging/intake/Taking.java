package herald.platform.messaging.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Intake;
import herald.platform.messaging.intake.IntakePositions.Taken;
import herald.platform.messaging.wire.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One transaction: records are handled, or parked, and the positions move; or nothing happens. A
 * record is therefore parked once, whatever dies when.
 */
final class Taking {

  private final String topic;
  private final List<Intake> intakes;
  private final Scrutiny scrutiny;
  private final EngineRows rows;
  private final IntakePositions positions;
  private final ParkedRecords parked;

  /**
   * @param topic with prefix
   * @param intakes of this topic
   */
  Taking(
      String topic,
      List<Intake> intakes,
      Scrutiny scrutiny,
      EngineRows rows,
      IntakePositions positions,
      ParkedRecords parked) {
    this.topic = topic;
    this.intakes = intakes;
    this.scrutiny = scrutiny;
    this.rows = rows;
    this.positions = positions;
    this.parked = parked;
  }

  /**
   * What came of it.
   *
   * @param furthest place that was taken in, over the partitions
   * @param parkedKeys of the topic
   */
  record Outcome(Place furthest, Map<Tally.End, Integer> ends, int parkedKeys) {}

  /** Takes these records in: by partition, in each of which they follow each other. */
  Outcome take(Map<Integer, List<ConsumerRecord<String, byte[]>>> records) {
    return inTurn(
        records.keySet(), (partition, turn) -> records.get(partition).forEach(turn::take));
  }

  /** Parks a record that cannot be handled, unless somebody else has taken it in meanwhile. */
  Outcome park(ConsumerRecord<String, byte[]> record, String because) {
    return inTurn(Set.of(record.partition()), (partition, turn) -> turn.park(record, because));
  }

  private Outcome inTurn(Set<Integer> partitions, BiConsumer<Integer, Turn> work) {
    return rows.gathering(
        writes -> {
          Map<Integer, Taken> last = positions.lock(topic, partitions);
          Set<String> keys = parked.keys(topic);
          Handlers handlers = new Handlers(intakes, writes);
          Map<Tally.End, Integer> ends = new EnumMap<>(Tally.End.class);
          List<Taken> taken = new ArrayList<>();
          for (int partition : partitions) {
            Turn turn = new Turn(scrutiny, handlers, parked, last.get(partition), keys, ends);
            work.accept(partition, turn);
            taken.add(turn.taken());
          }
          positions.advance(topic, taken);
          return new Outcome(furthest(taken), ends, keys.size());
        });
  }

  private static Place furthest(List<Taken> taken) {
    return taken.stream()
        .map(Taken::place)
        .reduce(Place.START, (one, other) -> other.isBeyond(one) ? other : one);
  }

  /**
   * Handles the first parked record of a key and takes it from the parked ones; false if there is
   * none.
   *
   * @throws IllegalArgumentException if it cannot be believed, now as before
   */
  boolean release(String key) {
    return rows.gathering(
        writes -> {
          Optional<Integer> partition = parked.partition(topic, key);
          if (partition.isEmpty()) {
            return false;
          }
          Taken last = positions.lock(topic, Set.of(partition.get())).get(partition.get());
          Optional<ParkedRecords.Parked> first = parked.first(topic, key);
          first.ifPresent(
              one -> {
                new Handlers(intakes, writes)
                    .handle(one.record(), scrutiny.examined(one.record(), last.place()));
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
