package herald.suite.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.embedded.PostgresServer;
import herald.suite.client.RunningSuite;
import herald.suite.home.Home;
import herald.suite.home.Jars;
import herald.suite.home.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two servers under the real command, as a process of its own: up, killed, stopped, up again.
 */
class RunIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  /** Below the range that the system takes ports for outgoing connections from. */
  private final int offset = 1000 + new SecureRandom().nextInt(110) * 100;

  private Home home;
  private Process up;

  @BeforeEach
  void setUp() throws IOException {
    home = new Home(folder, folder.resolve(".herald"));
    up = up();
    awaitReady();
  }

  @AfterEach
  void tearDown() {
    up.destroy();
    up.onExit().join();
  }

  @Test
  void startsAgainWhatDiesAndGoesOnWithTheSameData() throws Exception {
    execute("create table kept (it text)", "insert into kept values ('here')");
    long killed = part("postgresql").path("pid").asLong();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    ProcessHandle.of(part("kafka").path("pid").asLong()).orElseThrow().destroyForcibly();
    await().atMost(PATIENCE).until(() -> isUpAgain("postgresql") && isUpAgain("kafka"));
    assertThat(part("postgresql").path("pid").asLong()).isNotEqualTo(killed);

    List<ProcessHandle> children = children();
    interrupt();
    assertThat(up.waitFor(120, TimeUnit.SECONDS)).as("stopped; it printed: %s", output()).isTrue();
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertThat(output()).contains("stopped kafka").endsWith("Herald has stopped.\n");
    assertThat(RunningSuite.find(home)).isEmpty();

    up = up();
    awaitReady();
    execute("insert into kept select it from kept");
    RunningSuite.require(home).stop(Duration.ofSeconds(60));
    assertThat(up.isAlive()).isFalse();
  }

  @Test
  void leavesNothingBehindWhenItIsKilledItself() throws Exception {
    List<ProcessHandle> children = children();
    assertThat(children).hasSize(2);
    up.destroyForcibly().waitFor();
    await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(RunningSuite.find(home)).isEmpty();
    up = up();
    awaitReady();
  }

  @Test
  void refusesToRunTwiceOnTheSameData() throws Exception {
    Process second = up();
    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(output()).contains("Herald runs here already (process " + up.pid() + ")");
    assertThat(up.isAlive()).isTrue();
  }

  private Process up() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                // Whoever runs the tests in the background makes what they start deaf to Ctrl-C.
                "env",
                "--default-signal=INT",
                Jars.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "herald.suite.Herald",
                "up",
                "--only=none",
                "--data=" + home.folder(),
                "--port-offset=" + offset));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile()))
        .start();
  }

  private void awaitReady() {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              assertThat(up.isAlive()).as(output()).isTrue();
              return RunningSuite.find(home)
                  .filter(suite -> suite.pid() == up.pid() && suite.ready())
                  .isPresent();
            });
  }

  private void interrupt() throws Exception {
    new ProcessBuilder("/bin/sh", "-c", "kill -INT " + up.pid()).start().waitFor();
  }

  private boolean isUpAgain(String name) {
    JsonNode part = part(name);
    return part.path("restarts").asInt() > 0 && part.path("state").asString().equals("UP");
  }

  private JsonNode part(String name) {
    return JsonMapper.shared()
        .readTree(RunningSuite.require(home).status())
        .path("services")
        .valueStream()
        .filter(part -> part.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<ProcessHandle> children() {
    return up.toHandle().children().toList();
  }

  private void execute(String... statements) throws Exception {
    PostgresServer server =
        new PostgresServer(
            "127.0.0.1", 15432 + offset, "herald_super", new Secrets(home).postgresPassword());
    try (Connection connection = server.connect("account");
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }
}
