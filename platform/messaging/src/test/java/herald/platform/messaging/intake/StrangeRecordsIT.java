package herald.platform.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.eventstore.Position;
import herald.platform.eventstore.Released;
import herald.platform.messaging.intake.ParkedRecords.ParkedKey;
import herald.platform.messaging.notes.NoteApplication;
import herald.platform.messaging.notes.Station;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A27")
class StrangeRecordsIT extends IntakeSpecification {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What the other service would say, but for this header. */
  private ProducerRecord<String, byte[]> but(String header, String value) {
    CloudEvent event =
        new CloudEvent(
            "evt_" + note,
            "/other-service",
            NoteApplication.SAID,
            note,
            Instant.EPOCH,
            "hub_a",
            next(),
            "");
    var record =
        new ProducerRecord<>(TOPIC, 0, key, Station.json(note, "strange"), event.headers());
    record.headers().remove(header).add(header, bytes(value));
    return record;
  }

  /** It is parked under the key, and nothing else comes of it. */
  private void isSetAside(ProducerRecord<String, byte[]> record, String under, String because) {
    say(other, "before");
    STATION.send(record);
    Place after = next();
    STATION.say(TOPIC, after, other, "after");
    seen(other, "before", "after");
    ParkedKey set = parkedWith(1);
    assertThat(set.key()).isEqualTo(under);
    assertThat(set.because()).contains(because);
    assertThat(desk.lines(note)).isEmpty();
    assertThat(position().place()).isEqualTo(after);
    assertThat(progress.reached(new Position("other-service", 1, after.position() + 1))).isFalse();

    assertThat(intakes.release(TOPIC, under).because()).contains(because);
    assertThat(parkedWith(1)).isEqualTo(set);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_source, /access-service, on herald.other only /other-service speaks",
    "ce_hub, hub_b, the key is hub_a|",
    "ce_subject, note_of_somebody_else, the key is hub_a|",
    "ce_position, 9223372036854775807, the last one was",
    "ce_position, 1100000000, the last one was",
    "ce_position, -1, no such number",
    "ce_position, 0, no such number",
    "ce_position, 9223372036854775808, no such number",
    "ce_epoch, 9223372036854775807, the last one was 1",
    "ce_epoch, 1002, the last one was 1",
    "ce_epoch, 0, no such number",
    "ce_epoch, -9223372036854775808, no such number",
    "ce_part, -1, no such number",
    "ce_part, 4294967296, no such number",
    "ce_time, yesterday, no time",
    "ce_type, '', without ce_type",
  })
  void attributesThatTheServiceWouldNotWrite(String header, String value, String because) {
    isSetAside(but(header, value), key, because);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hub_", "hub_%", "usr_a", "hub_A", "hub_a\n", "x'; drop table notes_seen; --"})
  void whatIsNoHub(String hub) {
    String of = hub + "|" + note;
    isSetAside(under(of, but("ce_hub", hub)), of.replace('\n', '\uFFFD'), "that is no hub");
  }

  @Test
  void noHeadersAtAll() {
    isSetAside(
        new ProducerRecord<>(TOPIC, 0, key, Station.json(note, "strange")), key, "without ce_id");
  }

  /** Long, and no shorter when compressed. */
  private static String noise() {
    return new Random(27)
        .ints(20_000, 0x4e00, 0x9fff)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        Arguments.of(null, ""),
        Arguments.of("", ""),
        Arguments.of("hub_a", "hub_a"),
        Arguments.of("hub_a|some\0thing", "hub_a|some\uFFFDthing"),
        Arguments.of("\0", "\uFFFD"),
        Arguments.of(noise(), noise().substring(0, 500)),
        Arguments.of("x" + "🌷".repeat(50_000), "x" + "🌷".repeat(249)));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("keys")
  void keysThatAreNotHubAndSubject(@Nullable String strange, String under) {
    isSetAside(under(strange, but("traceparent", "")), under, "hub and subject make");
  }

  private static ProducerRecord<String, byte[]> under(
      @Nullable String key, ProducerRecord<String, byte[]> record) {
    return new ProducerRecord<>(TOPIC, 0, key, record.value(), record.headers());
  }

  @Test
  void aKeyTooLongToBeOneIsHubAndSubject() {
    String subject = noise();
    String of = "hub_a|" + subject;
    isSetAside(under(of, but("ce_subject", subject)), of.substring(0, 500), "the key is hub_a|");
  }

  @Test
  void typesThatNobodyAskedForAreNoWayRound() {
    var record = but("ce_position", Long.toString(Long.MAX_VALUE));
    record.headers().remove("ce_type").add("ce_type", bytes("herald.other.rumoured.v1"));
    isSetAside(record, key, "ce_position");
  }

  @Test
  void whatComesAfterAStrangeRecordOfItsKeyWaitsAndIsReleasedWhenThatIsDiscarded() {
    STATION.send(but("ce_source", "/access-service"));
    say(note, "behind");
    say(other, "fine");
    seen(other, "fine");
    assertThat(intakes.discard(parkedWith(2).first())).isTrue();
    assertThat(intakes.release(TOPIC, key)).isEqualTo(new Released(1, 0, ""));
    assertThat(desk.lines(note)).containsExactly("behind");
  }

  static Stream<Arguments> bodies() {
    return Map.ofEntries(
            Map.entry("no json", "Unrecognized token"),
            Map.entry("{\"note\":\"a\",\"text\":", "end-of-input"),
            Map.entry("", "end-of-input"),
            Map.entry("null", "the body is null"),
            Map.entry("[1,2]", "Cannot deserialize"),
            Map.entry("{\"note\":{\"a\":1},\"text\":\"b\"}", "Cannot deserialize"),
            Map.entry("{\"note\":\"a\",\"text\":\"b\"} {}", "Trailing token"),
            Map.entry("{\"note\":\"a\",\"text\":\"b\",\"text\":\"c\"}", "Duplicate"),
            Map.entry("{\"note\":\"a\",\"text\":\"b\",\"x\":{\"y\":1,\"y\":2}}", "Duplicate"),
            Map.entry("[".repeat(900_000), "Cannot deserialize"),
            Map.entry("{\"note\":\"a\",\"x\":" + "[".repeat(900_000), "nesting depth"),
            Map.entry("x\0".repeat(450_000), "x"),
            Map.entry("\uFEFF".repeat(300_000), "Unexpected"))
        .entrySet()
        .stream()
        .map(body -> Arguments.of(body.getKey(), body.getValue()));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("bodies")
  void bodiesThatAreNotTheContracts(String body, String because) {
    STATION.send(TOPIC, NoteApplication.SAID, next(), note, bytes(body));
    say(other, "fine");
    seen(other, "fine");
    assertThat(parkedWith(1).because()).contains(because);
    assertThat(parkedWith(1).key()).isEqualTo(key);
  }
}
