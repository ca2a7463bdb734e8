package herald.platform.messaging.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.OnBehalf;
import herald.platform.eventstore.RowHub;
import herald.platform.messaging.Intake;
import herald.platform.messaging.intake.IntakePositions.Taken;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** One transaction: records are handled, or parked, and the position moves; or nothing happens. */
final class Taking {

  private final List<Intake> intakes;
  private final EngineRows rows;
  private final IntakePositions positions;
  private final ParkedRecords parked;

  Taking(List<Intake> intakes, EngineRows rows, IntakePositions positions, ParkedRecords parked) {
    this.intakes = intakes;
    this.rows = rows;
    this.positions = positions;
    this.parked = parked;
  }

  /** What came of it; the place is that of the last record. */
  record Outcome(Place place, Map<Tally.End, Integer> ends, int parkedKeys) {}

  /** Takes these records of one partition in, which follow each other. */
  Outcome take(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
    return rows.read(
        jdbc -> {
          Taken last = positions.lock(partition);
          Set<String> keys = parked.keys(partition.topic());
          Map<Tally.End, Integer> ends = new EnumMap<>(Tally.End.class);
          Place place = last.place();
          long offset = last.offset();
          for (ConsumerRecord<String, byte[]> record : records) {
            CloudEvent event = CloudEvent.of(record.headers());
            Tally.End end = Tally.End.REPEATED;
            if (event.place().isBeyond(place)) {
              end = takeOne(record, event, keys.contains(ParkedRecords.key(record)));
              place = event.place();
              offset = record.offset();
            }
            ends.merge(end, 1, Integer::sum);
          }
          positions.advance(partition, place, offset);
          return new Outcome(place, ends, keys.size());
        });
  }

  private Tally.End takeOne(
      ConsumerRecord<String, byte[]> record, CloudEvent event, boolean isParked) {
    if (intakes.stream().noneMatch(intake -> intake.types().contains(event.type()))) {
      return Tally.End.SKIPPED;
    }
    if (isParked) {
      parked.park(record, "An earlier record of this key is parked.");
      return Tally.End.PARKED;
    }
    handle(record, event);
    return Tally.End.HANDLED;
  }

  private void handle(ConsumerRecord<String, byte[]> record, CloudEvent event) {
    RowHub.set(rows.jdbc(), event.hub());
    try (var _ = OnBehalf.of(event.id(), event.hub())) {
      intakes.forEach(intake -> intake.handle(event.incoming(), record.value()));
    }
  }

  /** Parks a record that cannot be handled, unless somebody else has taken it in meanwhile. */
  Outcome park(ConsumerRecord<String, byte[]> record, String because) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    return rows.read(
        jdbc -> {
          Taken last = positions.lock(partition);
          Place place = placeAfter(record, last.place());
          Map<Tally.End, Integer> ends = new EnumMap<>(Tally.End.class);
          if (record.offset() > last.offset() || place.isBeyond(last.place())) {
            parked.park(record, because);
            positions.advance(partition, place, record.offset());
            ends.put(Tally.End.PARKED, 1);
          }
          return new Outcome(place, ends, parked.keys(partition.topic()).size());
        });
  }

  /** A record may be parked because its headers cannot be read; it then has no place of its own. */
  private static Place placeAfter(ConsumerRecord<String, byte[]> record, Place before) {
    try {
      Place place = CloudEvent.place(record.headers());
      return place.isBeyond(before) ? place : before;
    } catch (IllegalArgumentException e) {
      return before;
    }
  }

  /**
   * Handles the first parked record of a key and takes it from the parked ones; false if there is
   * none.
   */
  boolean release(TopicPartition partition, String key) {
    return rows.read(
        jdbc -> {
          positions.lock(partition);
          Optional<ConsumerRecord<String, byte[]>> first = parked.first(partition.topic(), key);
          first.ifPresent(
              record -> {
                handle(record, CloudEvent.of(record.headers()));
                parked.remove(record);
              });
          return first.isPresent();
        });
  }
}
