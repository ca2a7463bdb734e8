package herald.suite.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who runs on this installation now, for the other commands: written when {@code up} begins,
 * removed when it ends. One that a crash has left behind is recognised by its process being gone.
 *
 * @param pid of the supervising process
 * @param control the port of its control address, on the loopback interface
 * @param key what a caller of the control address must show
 * @param ready whether everything has been ready once
 * @param ports where each part listens
 */
public record RunningRecord(
    long pid, int control, String key, boolean ready, boolean demo, Map<String, Integer> ports) {

  private static final JsonMapper JSON = JsonMapper.shared();

  public void write(Home home) {
    SecretFile.write(file(home), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }

  public RunningRecord nowReady() {
    return new RunningRecord(pid, control, key, true, demo, ports);
  }

  /** The record, if its process is alive; a stale one counts as none. */
  public static Optional<RunningRecord> read(Home home) {
    Path file = file(home);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      RunningRecord record = JSON.readValue(SecretFile.read(file), RunningRecord.class);
      return Optional.of(record).filter(RunningRecord::isAlive);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  public static void remove(Home home) {
    file(home).toFile().delete();
  }

  private boolean isAlive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static Path file(Home home) {
    return home.folder().resolve("running.json");
  }
}
