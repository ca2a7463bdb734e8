package herald.suite.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import herald.suite.client.RunningSuite;
import herald.suite.home.Home;
import herald.suite.home.RunningRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other commands ask and stop the running suite, if they can read its key. */
class ControlTest {

  @TempDir Path folder;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private Process supervising;
  private Control control;
  private Home home;

  @BeforeEach
  void setUp() throws Exception {
    supervising = new ProcessBuilder("/bin/sleep", "600").start();
    home = new Home(folder, folder.resolve(".herald")).prepare();
    control =
        new Control(
            "the key",
            () -> List.of(new PartStatus("autopublish-service", 1L, 8083, "UP", 0)),
            () -> stopped.set(true));
  }

  @AfterEach
  void close() {
    control.close();
    supervising.destroyForcibly();
  }

  @Test
  void tellsTheStatus() {
    assertThat(suite("the key").status())
        .isEqualTo(
            "{\"services\":[{\"name\":\"autopublish-service\",\"pid\":1,\"port\":8083,"
                + "\"state\":\"UP\",\"restarts\":0}]}");
  }

  @Test
  void stopsWhenTold() {
    RunningSuite suite = suite("the key");
    assertThatThrownBy(() -> suite.stop(java.time.Duration.ofMillis(50)))
        .hasMessageContaining("has not ended yet");
    await().untilTrue(stopped);
  }

  @Test
  void refusesAnotherKey() {
    RunningSuite stranger = suite("a guess");
    assertThatThrownBy(stranger::status).hasMessageContaining("refuses");
    assertThatThrownBy(() -> stranger.stop(java.time.Duration.ofMillis(50)))
        .hasMessageContaining("refuses");
    assertThat(stopped).isFalse();
  }

  private RunningSuite suite(String key) {
    new RunningRecord(supervising.pid(), control.port(), key, true, true, Map.of()).write(home);
    return RunningSuite.require(home);
  }
}
