package herald.suite.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What dies without having been told to is started again; what was told to stop stays stopped. */
class SupervisedTest {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private Supervised supervised;

  /** A child that does nothing for as long as it is let. */
  private static final class Sleeper implements Part {

    private final String program;
    private volatile Process process;

    Sleeper(String program) {
      this.program = program;
    }

    @Override
    public String name() {
      return "sleeper";
    }

    @Override
    public int port() {
      return 1;
    }

    @Override
    public Map<String, Integer> ports() {
      return Map.of();
    }

    @Override
    public Process start() {
      try {
        process = new ProcessBuilder("/bin/sh", "-c", program).start();
        return process;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Process process() {
      return process;
    }

    @Override
    public boolean ready() {
      return process.isAlive() && !program.equals("exit 7");
    }

    @Override
    public void stop() {
      process.destroyForcibly().onExit().join();
    }

    @Override
    public String lastWords() {
      return "its last words";
    }
  }

  private Supervised supervise(String program) {
    supervised = new Supervised(new Sleeper(program), new Progress(new PrintStream(output)), timer);
    return supervised;
  }

  @AfterEach
  void stop() {
    supervised.stop();
    timer.shutdownNow();
  }

  @Test
  void isStartedAgainAfterAKill() {
    supervise("exec sleep 600").start();
    PartStatus first = supervised.status();
    assertThat(first.state()).isEqualTo("UP");
    assertThat(first.restarts()).isZero();
    ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> supervised.status().restarts() == 1 && supervised.status().state().equals("UP"));
    assertThat(supervised.status().pid()).isNotEqualTo(first.pid());
    assertThat(output.toString()).contains("sleeper ended with 137; starting it again in 1 s");
  }

  @Test
  void saysThatItWaitsMeanwhile() {
    supervise("exec sleep 600").start();
    supervised.part().process().destroyForcibly();
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> supervised.status().state().equals("RESTARTING"));
    assertThat(supervised.status().pid()).isNull();
  }

  @Test
  void staysStoppedWhenTold() {
    supervise("exec sleep 600").start();
    supervised.stop();
    assertThat(supervised.status().state()).isEqualTo("STOPPED");
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(4))
        .until(() -> supervised.status().pid() == null);
    assertThat(output.toString()).isEmpty();
  }

  @Test
  void isNotStartedAgainWhenItIsStoppedDuringThePause() {
    supervise("exec sleep 600").start();
    supervised.part().process().destroyForcibly();
    await().until(() -> supervised.status().state().equals("RESTARTING"));
    supervised.stop();
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(4))
        .until(() -> supervised.status().pid() == null);
  }

  @Test
  void saysWhyWhenItEndsAtOnce() {
    supervise("exit 7");
    assertThatThrownBy(supervised::start)
        .hasMessageContaining("sleeper ended at once")
        .hasMessageContaining("its last words");
  }
}
