package herald.platform.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server as a direct child of this process, on the loopback interface and with a
 * password. Its data folder is made on the first start and used again on every later one, also
 * after a crash.
 */
public final class EmbeddedPostgres {

  /** The superuser's name. */
  public static final String SUPERUSER = "herald_super";

  private static final Duration START = Duration.ofSeconds(40);
  private static final Duration STOP = Duration.ofSeconds(20);

  /**
   * A backend keeps the memory of its last statements for the next, a few megabytes, instead of
   * giving it back to the system after each: that stops the other processors for a moment, which
   * has as much of a machine as the statement where it is a virtual one. Read by glibc.
   */
  private static final Map<String, String> KEEPING_MEMORY =
      Map.of(
          "MALLOC_TRIM_THRESHOLD_", "4194304",
          "MALLOC_TOP_PAD_", "262144",
          "MALLOC_MMAP_THRESHOLD_", "1048576");

  private final Settings settings;
  private @Nullable Process process;

  /**
   * @param binaries where the programs are unpacked to
   * @param data the cluster's folder
   * @param log the server's output
   * @param password the superuser's; counts when the cluster is made
   * @param durable false for tests alone: commits then do not reach the disk
   */
  public record Settings(
      Path binaries, Path data, Path log, int port, String password, boolean durable) {

    String program(String name) {
      return binaries.resolve("bin").resolve(name).toAbsolutePath().toString();
    }

    Child child(String name, List<String> command) {
      Map<String, String> environment = new HashMap<>(KEEPING_MEMORY);
      environment.putAll(Map.of("LC_ALL", "C", "PATH", "/usr/bin:/bin"));
      return new Child(name, command, environment, Path.of("/"), log);
    }
  }

  public EmbeddedPostgres(Settings settings) {
    this.settings = settings;
  }

  public PostgresServer server() {
    return new PostgresServer("127.0.0.1", settings.port(), SUPERUSER, settings.password());
  }

  /** Unpacks and makes what is missing. */
  public void prepare() {
    PostgresBinaries.unpack(settings.binaries());
    new PostgresCluster(settings).prepare();
  }

  /**
   * Starts the server and waits until it answers. After a kill -9 a busy backend of the former
   * server may live on for seconds and keep the new one away; it is waited for.
   */
  public Process start() {
    prepare();
    Child child = settings.child("PostgreSQL", postgres());
    Process started = child.start();
    process = started;
    Patience patience = new Patience(START);
    while (!answers()) {
      if (!started.isAlive()) {
        patience.pause(Duration.ofMillis(500), () -> "PostgreSQL ended: " + child.lastWords());
        started = child.start();
        process = started;
      }
      patience.pause(Duration.ofMillis(50), () -> "PostgreSQL is silent: " + child.lastWords());
    }
    return started;
  }

  private List<String> postgres() {
    List<String> command =
        new ArrayList<>(Unprivileged.with(settings.data(), settings.binaries()).prefix());
    command.add(settings.program("postgres"));
    command.addAll(List.of("-D", settings.data().toAbsolutePath().toString()));
    command.addAll(List.of("-p", Integer.toString(settings.port())));
    List<String> options =
        new ArrayList<>(
            List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=64MB",
                "max_connections=300",
                "timezone=UTC",
                "log_timezone=UTC"));
    String durable = settings.durable() ? "on" : "off";
    List.of("fsync", "synchronous_commit", "full_page_writes")
        .forEach(option -> options.add(option + "=" + durable));
    options.forEach(option -> command.addAll(List.of("-c", option)));
    return command;
  }

  private boolean answers() {
    try (Connection connection = server().connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /** The running child; absent before the first start. */
  public @Nullable Process process() {
    return process;
  }

  /** Rolls open transactions back, writes a checkpoint and ends. */
  public void stop() {
    if (process != null) {
      Child.stop(process, Signal.INT, STOP);
    }
  }
}
