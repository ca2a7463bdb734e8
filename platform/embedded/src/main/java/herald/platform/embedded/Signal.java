package herald.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How a child is asked to end. */
public enum Signal {
  /** What PostgreSQL calls fast: open transactions are rolled back, clients are not waited for. */
  INT,
  /** What most programs take as: finish what you do, then end. */
  TERM;

  void send(Process process) throws InterruptedException {
    if (this == TERM) {
      process.destroy();
      return;
    }
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -" + this + " " + process.pid()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
