package herald.platform.eventstore.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Events of no meaning. */
final class Entries {

  private static final byte[] JSON = "{}".getBytes(StandardCharsets.UTF_8);

  private Entries() {}

  static Entry of(String hub, String stream, long version) {
    return of(hub, stream, version, UUID.randomUUID().toString());
  }

  static Entry of(String hub, String stream, long version, String eventId) {
    return new Entry(
        0, hub, stream, "Test", version, eventId, "test.happened", 1, Instant.EPOCH, JSON, JSON);
  }
}
