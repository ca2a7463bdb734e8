package herald.suite.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who runs here is known, and what a crash has left behind is recognised. */
class RunningRecordTest {

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void setUp() {
    home = new Home(folder, folder.resolve(".herald")).prepare();
  }

  @Test
  void isReadByOtherCommands() {
    RunningRecord record = record(ProcessHandle.current().pid());
    record.write(home);
    assertThat(RunningRecord.read(home)).contains(record);
    record.nowReady().write(home);
    assertThat(RunningRecord.read(home)).hasValueSatisfying(r -> assertThat(r.ready()).isTrue());
    RunningRecord.remove(home);
    assertThat(RunningRecord.read(home)).isEmpty();
  }

  @Test
  void countsAsNoneWhenItsProcessIsGone() throws Exception {
    Process gone = new ProcessBuilder("/bin/true").start();
    gone.waitFor();
    record(gone.pid()).write(home);
    assertThat(RunningRecord.read(home)).isEmpty();
  }

  @Test
  void countsAsNoneWhenItIsDamaged() throws Exception {
    Files.writeString(home.folder().resolve("running.json"), "{\"pid\":");
    assertThat(RunningRecord.read(home)).isEmpty();
  }

  @Test
  void oneRunHoldsTheLock() {
    try (Lock first = Lock.take(home).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(Lock.take(home)).isEmpty();
    }
    assertThat(Lock.take(home)).isPresent();
  }

  private static RunningRecord record(long pid) {
    return new RunningRecord(pid, 1234, "key", false, true, Map.of("gateway", 8080));
  }
}
