package herald.platform.messaging.notes;

import herald.platform.eventstore.EngineRows;
import java.util.List;

/** Looks at what was seen. */
public final class Desk {

  private final EngineRows rows;

  public Desk(EngineRows rows) {
    this.rows = rows;
  }

  /** The lines of a note in the order in which they were taken in. */
  public List<String> lines(String note) {
    return rows.read(
        jdbc ->
            jdbc.sql("select text from notes_seen where note = ? order by number")
                .param(note)
                .query(String.class)
                .list());
  }
}
