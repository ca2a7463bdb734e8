package herald.platform.messaging.intake;

import herald.platform.messaging.intake.IntakePositions.Taken;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tells what the topic's service may have said from what it cannot have said (A27): all attributes
 * are there, the service is the topic's, the key is hub and subject, and the place is one to which
 * its store may have got since. Somebody who may write to the topic and does so within these bounds
 * is believed.
 */
final class Scrutiny {

  /**
   * How far a position may lie beyond the partition's last. The fastest store needs most of a day
   * for a billion events, and some of them concern each partition. Without the bound one record
   * with a position of nonsense would make a repeat of everything that comes after it.
   */
  static final long LONGEST_LEAP = 1_000_000_000;

  /** The same where nothing was taken in yet: no store will ever have got there. */
  static final long LONGEST_FIRST_LEAP = 1_000_000_000_000L;

  /** How many restores a store may have seen since the partition's last record. */
  static final long MOST_RESTORES = 1_000;

  private static final int LONGEST_SHOWN = 100;
  private static final Pattern HUB = Pattern.compile("hub_[0-9a-z]{1,64}");

  private final String topic;
  private final String source;

  /**
   * @param topic without prefix
   * @param source of all that is said there
   */
  Scrutiny(String topic, String source) {
    this.topic = topic;
    this.source = source;
  }

  /**
   * The attributes of a record that can be believed.
   *
   * @param last what was taken in last from the partition
   * @throws IllegalArgumentException saying what else was expected
   */
  CloudEvent examined(ConsumerRecord<String, byte[]> record, Place last) {
    CloudEvent event = CloudEvent.of(record.headers());
    if (!event.source().equals(source)) {
      throw strange("ce_source", event.source(), "on " + topic + " only " + source + " speaks");
    }
    if (!HUB.matcher(event.hub()).matches()) {
      throw strange("ce_hub", event.hub(), "that is no hub");
    }
    String key = ParkedRecords.key(record);
    if (!key.equals(event.key())) {
      throw strange("the key", key, "hub and subject make " + shown(event.key()));
    }
    examine(event.place(), last);
    return event;
  }

  private static void examine(Place place, Place last) {
    long leap = last.equals(Place.START) ? LONGEST_FIRST_LEAP : LONGEST_LEAP;
    if (place.epoch() - last.epoch() > MOST_RESTORES) {
      throw strange("ce_epoch", place.epoch(), "the last one was " + last.epoch());
    }
    if (place.position() - last.position() > leap) {
      throw strange("ce_position", place.position(), "the last one was " + last.position());
    }
  }

  /** Whether this record, found where the row says that the last one lies, is that one. */
  boolean isStill(ConsumerRecord<String, byte[]> record, Taken last) {
    try {
      return examined(record, last.place()).place().equals(last.place());
    } catch (IllegalArgumentException e) {
      return true; // it was set aside: then the place is an earlier record's
    }
  }

  private static IllegalArgumentException strange(String what, Object is, String but) {
    return new IllegalArgumentException(what + " is " + shown(is) + ", but " + but);
  }

  private static String shown(Object text) {
    String whole = ParkedRecords.storable(text.toString());
    return whole.length() > LONGEST_SHOWN ? whole.substring(0, LONGEST_SHOWN) + "…" : whole;
  }
}
