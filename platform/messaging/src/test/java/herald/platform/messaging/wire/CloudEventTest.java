package herald.platform.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class CloudEventTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:05:00.123456Z");

  private final CloudEvent event =
      new CloudEvent(
          "evt_1",
          "/note-service",
          "herald.note.written.v1",
          "note_1",
          AT,
          "hub_a",
          new Place(2, 42, 0),
          "00-trace");

  @Test
  void itsAttributesAreHeaders() {
    assertThat(event.headers())
        .extracting(
            header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
        .containsExactly(
            "ce_specversion=1.0",
            "ce_id=evt_1",
            "ce_source=/note-service",
            "ce_type=herald.note.written.v1",
            "ce_subject=note_1",
            "ce_time=2026-03-02T09:05:00.123456Z",
            "ce_hub=hub_a",
            "ce_epoch=2",
            "ce_position=42",
            "traceparent=00-trace",
            "content-type=application/json");
  }

  @Test
  void isReadAsItWasWritten() {
    assertThat(CloudEvent.of(event.headers())).isEqualTo(event);
    CloudEvent part =
        new CloudEvent("evt_1.3", "/s", "t", "s", AT, "hub_a", new Place(1, 1, 3), "");
    assertThat(CloudEvent.of(part.headers())).isEqualTo(part);
  }

  @Test
  void aMissingOrMalformedAttributeIsNamed() {
    for (String name :
        List.of(
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_hub",
            "ce_epoch",
            "ce_position")) {
      Headers headers = event.headers();
      headers.remove(name);
      assertThatThrownBy(() -> CloudEvent.of(headers))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name);
    }
    for (String name : List.of("ce_time", "ce_epoch", "ce_position", "ce_part")) {
      Headers headers = event.headers();
      headers.add(name, "soon".getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> CloudEvent.of(headers))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name);
    }
  }

  @Test
  void placesAreOrderedByEpochThenPositionThenPart() {
    assertThat(new Place(1, 2, 0).isBeyond(new Place(1, 1, 9))).isTrue();
    assertThat(new Place(2, 1, 0).isBeyond(new Place(1, 99, 0))).isTrue();
    assertThat(new Place(1, 1, 1).isBeyond(new Place(1, 1, 0))).isTrue();
    assertThat(new Place(1, 1, 0).isBeyond(new Place(1, 1, 0))).isFalse();
    assertThat(new Place(1, 1, 0).isBeyond(Place.START)).isTrue();
  }
}
