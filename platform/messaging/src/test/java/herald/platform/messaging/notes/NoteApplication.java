package herald.platform.messaging.notes;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventFamily;
import herald.platform.messaging.Contract;
import herald.platform.messaging.Incoming;
import herald.platform.messaging.Intake;
import herald.platform.messaging.Publication;
import herald.platform.messaging.notes.Note.LineWritten;
import herald.platform.messaging.notes.Note.NoteEvent;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class NoteApplication {

  public static final String WRITTEN = "herald.note.written.v1";
  public static final String SAID = "herald.other.said.v1";

  record NoteWrittenV1(String note, String text, int number) {}

  /** The consumer's own record: it does without the number. */
  record Line(String note, String text) {}

  @Bean
  EventFamily<Note, NoteEvent> notes() {
    return new EventFamily<>("NoteAggregate", NoteEvent.class, () -> new Note(0), Note::evolve);
  }

  @Bean
  Mishaps mishaps() {
    return new Mishaps();
  }

  /** Lines that begin with "private" are told to nobody, and those with "twice" two times. */
  @Bean
  Publication publication() {
    return (event, context) -> contracts((LineWritten) event);
  }

  private static List<Contract> contracts(LineWritten e) {
    NoteWrittenV1 body = new NoteWrittenV1(e.note(), e.text(), e.number());
    Contract told = Contract.of(WRITTEN, e.note(), body);
    if (e.text().startsWith("private")) {
      return List.of();
    }
    return e.text().startsWith("twice") ? List.of(told, told) : List.of(told);
  }

  @Bean
  Intake ownNotes(EngineRows rows, Mishaps mishaps) {
    return Intake.from("herald.note")
        .on(WRITTEN, Line.class, (incoming, line) -> see(incoming, line, rows, mishaps))
        .build();
  }

  @Bean
  Intake others(EngineRows rows, Mishaps mishaps) {
    return Intake.from("herald.other")
        .on(SAID, Line.class, (incoming, line) -> see(incoming, line, rows, mishaps))
        .onErased(
            SAID, incoming -> see(incoming, new Line(incoming.subject(), "erased"), rows, mishaps))
        .build();
  }

  private static void see(Incoming incoming, Line line, EngineRows rows, Mishaps mishaps) {
    String hub = line.text().startsWith("trespass") ? "hub_other" : incoming.hub();
    rows.jdbc()
        .sql("insert into notes_seen (hub_id, note, text, epoch, position) values (?, ?, ?, ?, ?)")
        .params(hub, line.note(), line.text(), incoming.epoch(), incoming.position())
        .update();
    mishaps.strike(line.text());
  }
}
