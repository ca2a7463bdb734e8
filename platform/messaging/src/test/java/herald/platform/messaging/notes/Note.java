package herald.platform.messaging.notes;

import herald.platform.kernel.Command;
import herald.platform.kernel.EventType;
import java.util.List;

/** A note to which lines are added. */
public record Note(int lines) {

  public record WriteLine(String note, String text) implements Command {
    @Override
    public String target() {
      return note;
    }
  }

  public sealed interface NoteEvent {}

  @EventType(name = "note.line-written")
  public record LineWritten(String note, String text, int number) implements NoteEvent {}

  static List<NoteEvent> decide(WriteLine c, Note note) {
    return List.of(new LineWritten(c.note(), c.text(), note.lines + 1));
  }

  static Note evolve(Note note, NoteEvent event) {
    return switch (event) {
      case LineWritten e -> new Note(e.number());
    };
  }
}
