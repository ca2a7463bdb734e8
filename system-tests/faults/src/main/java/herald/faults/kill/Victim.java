package herald.faults.kill;

import herald.platform.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who is killed. */
enum Victim {
  CALLERS("the callers") {
    @Override
    void kill(Process callers, EmbeddedPostgres database) {
      kill(callers.toHandle());
    }
  },
  DATABASE("the database") {
    @Override
    void kill(Process callers, EmbeddedPostgres database) {
      kill(Objects.requireNonNull(database.process()).toHandle());
    }
  };

  private final String words;

  Victim(String words) {
    this.words = words;
  }

  abstract void kill(Process callers, EmbeddedPostgres database);

  /** Its children too, which a postmaster that is killed leaves behind. */
  static void kill(ProcessHandle process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.addFirst(process);
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  @Override
  public String toString() {
    return words;
  }
}
