package herald.faults.load;

import herald.platform.eventstore.log.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event that is told whole by four of its fields, so that an account of it is short and what is
 * stored can be compared with it to the last byte.
 */
final class SampleEvent {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final int LONGEST = 400;

  private SampleEvent() {}

  static Entry of(String hub, String stream, long version, String eventId) {
    String filling = "é\u202e".repeat(Math.floorMod(eventId.hashCode(), LONGEST));
    return new Entry(
        0,
        hub,
        stream,
        "Sample",
        version,
        eventId,
        "sample.happened",
        1,
        FIRST.plus(version * 1_000_003, ChronoUnit.MICROS),
        json("{\"of\":\"" + eventId + "\"}"),
        json("{\"filling\":\"" + filling + "\"}"));
  }

  private static byte[] json(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
