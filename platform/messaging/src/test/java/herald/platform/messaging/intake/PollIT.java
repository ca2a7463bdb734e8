package herald.platform.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.messaging.Incoming;
import herald.platform.messaging.Intake;
import herald.platform.messaging.intake.IntakePositions.Taken;
import herald.platform.messaging.intake.Taking.Outcome;
import herald.platform.messaging.notes.NoteApplication;
import herald.platform.messaging.notes.Station;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one poll brings, from several partitions and hubs. */
class PollIT extends IntakeSpecification {

  private final String polled = "poll." + UUID.randomUUID() + ".herald.other";
  private final IntakePositions positions = bean(IntakePositions.class);
  private final Taking taking =
      new Taking(
          polled,
          List.of(
              Intake.from("herald.other").on(NoteApplication.SAID, Line.class, this::see).build()),
          new Scrutiny("herald.other", "/other-service"),
          rows,
          positions,
          parked);
  private final List<Outcome> outcomes = new ArrayList<>();

  record Line(String note, String text) {}

  private void see(Incoming incoming, Line line) {
    if (line.text().equals("poison")) {
      throw new IllegalStateException("cannot be swallowed");
    }
    rows.write(
        "insert into notes_seen (hub_id, note, text, epoch, position) values (?, ?, ?, ?, ?)",
        line.text().equals("trespass") ? "hub_other" : incoming.hub(),
        line.note(),
        line.text(),
        incoming.epoch(),
        incoming.position());
  }

  private ConsumerRecord<String, byte[]> record(
      int partition, long offset, String hub, String about, String text) {
    CloudEvent event =
        new CloudEvent(
            "evt_" + offset,
            "/other-service",
            NoteApplication.SAID,
            about,
            Instant.EPOCH,
            hub,
            new Place(1, 10 + offset, 0),
            "");
    return new ConsumerRecord<>(
        polled,
        partition,
        offset,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        event.key(),
        Station.json(about, text),
        event.headers(),
        Optional.empty());
  }

  /** Two notes of two hubs, and a third record between those of one of them. */
  private Map<Integer, List<ConsumerRecord<String, byte[]>>> poll(String between) {
    return Map.of(
        0,
        List.of(
            record(0, 0, "hub_a", note, "one"),
            record(0, 1, "hub_a", "note_between", between),
            record(0, 2, "hub_a", note, "two")),
        2,
        List.of(record(2, 7, "hub_b", other, "three")));
  }

  @Test
  void theRecordsOfAllPartitionsAreTakenInTogether() {
    Outcome outcome = taking.take(poll("fine"));
    assertThat(desk.lines(note)).containsExactly("one", "two");
    assertThat(desk.lines(other)).containsExactly("three");
    assertThat(outcome.furthest()).isEqualTo(new Place(1, 17, 0));
    assertThat(outcome.ends()).isEqualTo(Map.of(Tally.End.HANDLED, 4));
    assertThat(positions.of(polled).values())
        .containsExactlyInAnyOrder(
            new Taken(0, new Place(1, 12, 0), 2), new Taken(2, new Place(1, 17, 0), 7));
  }

  @Test
  void nothingIsTakenInOfAPollInWhichARecordFails() {
    assertThatThrownBy(() -> taking.take(poll("poison"))).hasMessage("cannot be swallowed");
    assertThat(desk.lines(note)).isEmpty();
    assertThat(desk.lines(other)).isEmpty();
    assertThat(positions.of(polled)).isEmpty();
  }

  @Test
  void aRecordThatCannotBeHandledIsParkedAlone() {
    new Patient(taking, outcomes::add).take(poll("poison"));
    onlyTheOneBetweenIsParked("cannot be swallowed");
  }

  @Test
  @Tag("R-ACC-3")
  @Tag("A27")
  void aRecordWhoseRowIsRefusedWhenAllAreSentIsParkedAlone() {
    new Patient(taking, outcomes::add).take(poll("trespass"));
    onlyTheOneBetweenIsParked("row-level security");
  }

  private void onlyTheOneBetweenIsParked(String because) {
    assertThat(desk.lines(note)).containsExactly("one", "two");
    assertThat(desk.lines(other)).containsExactly("three");
    assertThat(parkedWith(1).key()).isEqualTo("hub_a|note_between");
    assertThat(parkedWith(1).because()).contains(because);
    assertThat(
            outcomes.stream().mapToInt(one -> one.ends().getOrDefault(Tally.End.HANDLED, 0)).sum())
        .isEqualTo(3);
    assertThat(positions.of(polled).get(0).offset()).isEqualTo(2);
  }

  @Test
  void whatWasTakenInIsNotTakenInAgain() {
    taking.take(poll("fine"));
    assertThat(taking.take(poll("fine")).ends()).isEqualTo(Map.of(Tally.End.REPEATED, 4));
    assertThat(desk.lines(note)).containsExactly("one", "two");
  }
}
