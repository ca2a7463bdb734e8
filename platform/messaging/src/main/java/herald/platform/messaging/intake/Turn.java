package herald.platform.messaging.intake;

import herald.platform.messaging.intake.IntakePositions.Taken;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of some records of one partition, in their order and in a transaction that holds the
 * partition's row.
 *
 * <p>A record that cannot be believed is set aside: parked, and only the offset moves, since its
 * place is worth nothing. Offsets then tell whether it was set aside before; of all other records
 * the place tells whether they are repeats, wherever in the topic they lie.
 */
final class Turn {

  private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

  private final Scrutiny scrutiny;
  private final Handlers handlers;
  private final ParkedRecords parked;
  private final Set<String> keys;
  private final Map<Tally.End, Integer> ends;
  private final int partition;
  private Place place;
  private long offset;

  /**
   * @param last what the row says
   * @param keys of the topic that are parked; those that become so are added
   * @param ends counts what becomes of the records
   */
  Turn(
      Scrutiny scrutiny,
      Handlers handlers,
      ParkedRecords parked,
      Taken last,
      Set<String> keys,
      Map<Tally.End, Integer> ends) {
    this.scrutiny = scrutiny;
    this.handlers = handlers;
    this.parked = parked;
    this.keys = keys;
    this.ends = ends;
    this.partition = last.partition();
    this.place = last.place();
    this.offset = last.offset();
  }

  /** Handles the record, or parks it behind others of its key. */
  void take(ConsumerRecord<String, byte[]> record) {
    count(end(record, event -> takeNew(record, event)));
  }

  /** Parks the record, because it cannot be handled. */
  void park(ConsumerRecord<String, byte[]> record, String because) {
    count(end(record, event -> parkNow(record, because)));
  }

  private void count(Tally.End end) {
    ends.merge(end, 1, Integer::sum);
  }

  private Tally.End end(
      ConsumerRecord<String, byte[]> record, Function<CloudEvent, Tally.End> whatIfNew) {
    CloudEvent event;
    try {
      event = scrutiny.examined(record, place);
    } catch (IllegalArgumentException e) {
      return setAside(record, e.getMessage());
    }
    if (!event.place().isBeyond(place)) {
      return Tally.End.REPEATED;
    }
    Tally.End end = whatIfNew.apply(event);
    place = event.place();
    offset = record.offset();
    return end;
  }

  private Tally.End setAside(ConsumerRecord<String, byte[]> record, String because) {
    if (record.offset() <= offset) {
      return Tally.End.REPEATED;
    }
    LOG.error(
        "{}-{}@{} is parked: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        ParkedRecords.storable(because));
    offset = record.offset();
    return parkNow(record, because);
  }

  private Tally.End takeNew(ConsumerRecord<String, byte[]> record, CloudEvent event) {
    if (!handlers.askFor(event)) {
      return Tally.End.SKIPPED;
    }
    if (keys.contains(ParkedRecords.key(record))) {
      return parkNow(record, "An earlier record of this key is parked.");
    }
    handlers.handle(record, event);
    return Tally.End.HANDLED;
  }

  private Tally.End parkNow(ConsumerRecord<String, byte[]> record, String because) {
    parked.park(record, because);
    keys.add(ParkedRecords.key(record));
    return Tally.End.PARKED;
  }

  /** What the row is to say now. */
  Taken taken() {
    return new Taken(partition, place, offset);
  }
}
