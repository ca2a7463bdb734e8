package herald.platform.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.OlderForm;
import herald.platform.kernel.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.junit.jupiter.api.Test;

class OlderFormsTest {

  sealed interface PenEvent {}

  @EventType(name = "pen.bought")
  record PenBought() implements PenEvent {}

  @EventType(name = "pen.filled", revision = 3)
  record PenFilled(String ink, int millilitres) implements PenEvent {}

  private static final OlderForm POURED_1 =
      new OlderForm("pen.poured", 1, "pen.filled", json -> json.put("ink", "blue"));
  private static final OlderForm FILLED_2 =
      new OlderForm(
          "pen.filled", 2, json -> json.put("millilitres", json.remove("drops").asInt() / 20));

  private final EventNames names =
      new EventNames(
          List.of(new EventFamily<>("Pen", PenEvent.class, Object::new, (state, event) -> state)));

  @Test
  void becomeTodaysStepByStepInWhateverOrderTheyAreDeclared() {
    for (List<OlderForm> forms :
        List.of(List.of(POURED_1, FILLED_2), List.of(FILLED_2, POURED_1))) {
      assertThat(read(forms, "pen.poured", 1, "{\"drops\":60}"))
          .isEqualTo(new PenFilled("blue", 3));
      assertThat(read(forms, "pen.filled", 2, "{\"drops\":40,\"ink\":\"red\"}"))
          .isEqualTo(new PenFilled("red", 2));
      assertThat(read(forms, "pen.filled", 3, "{\"millilitres\":1,\"ink\":\"red\"}"))
          .isEqualTo(new PenFilled("red", 1));
      assertThat(read(forms, "pen.bought", 1, "{}")).isEqualTo(new PenBought());
    }
  }

  private Object read(List<OlderForm> forms, String name, int revision, String json) {
    Entry entry =
        new Entry(
            1,
            "hub_a",
            "pen",
            "Pen",
            0,
            "00000000-0000-0000-0000-000000000001",
            name,
            revision,
            Instant.EPOCH,
            "{}".getBytes(StandardCharsets.UTF_8),
            json.getBytes(StandardCharsets.UTF_8));
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            Stream.of(StorageEngine.data(entry)),
            new EventSerializer(names),
            new OlderForms(names, forms).chain())
        .next()
        .getPayload();
  }

  @Test
  void areRefusedWhenTwoAreTheSame() {
    refused("two older forms are both pen.filled 2", POURED_1, FILLED_2, FILLED_2);
  }

  @Test
  void areRefusedWhenTodaysHasNone() {
    refused("pen.filled 3 has older revisions, and no older form of revision 2", POURED_1);
  }

  @Test
  void areRefusedWhenOneBetweenIsMissing() {
    refused("pen.filled 2 has older revisions, and no older form of revision 1", FILLED_2);
  }

  @Test
  void areRefusedWhenTheyLeadNowhere() {
    refused(
        "pen.lent 1 becomes pen.lent 2, which nothing reads",
        POURED_1,
        FILLED_2,
        new OlderForm("pen.lent", 1, json -> json));
    refused(
        "pen.sold 1 becomes pen.given 2, which nothing reads",
        POURED_1,
        FILLED_2,
        new OlderForm("pen.sold", 1, "pen.given", json -> json));
  }

  @Test
  void areRefusedWhenTheyAreTodays() {
    refused(
        "pen.bought 1 is today's form", POURED_1, FILLED_2, new OlderForm("pen.bought", 1, j -> j));
  }

  @Test
  void areRefusedWhenTheyTakeANameOfTodayAway() {
    refused(
        "although pen.filled is a name of today",
        POURED_1,
        FILLED_2,
        new OlderForm("pen.filled", 1, "pen.topped-up", json -> json),
        new OlderForm("pen.topped-up", 2, "pen.filled", json -> json));
  }

  @Test
  void beginWithRevisionOne() {
    assertThatThrownBy(() -> new OlderForm("pen.filled", 0, json -> json))
        .hasMessageContaining("pen.filled 0");
  }

  @Test
  void areAcceptedWhenEachHasItsWay() {
    assertThatCode(() -> new OlderForms(names, List.of(POURED_1, FILLED_2)))
        .doesNotThrowAnyException();
  }

  private void refused(String because, OlderForm... forms) {
    assertThatThrownBy(() -> new OlderForms(names, List.of(forms)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(because);
  }
}
