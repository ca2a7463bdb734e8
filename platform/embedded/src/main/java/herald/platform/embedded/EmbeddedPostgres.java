package herald.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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
      Path binaries, Path data, Path log, int port, String password, boolean durable) {}

  public EmbeddedPostgres(Settings settings) {
    this.settings = settings;
  }

  public PostgresServer server() {
    return new PostgresServer("127.0.0.1", settings.port(), SUPERUSER, settings.password());
  }

  /** Unpacks and makes what is missing; the cluster appears in its folder whole or not at all. */
  public void prepare() {
    PostgresBinaries.unpack(settings.binaries());
    if (Files.exists(settings.data().resolve("PG_VERSION"))) {
      return;
    }
    try {
      Files.createDirectories(settings.data().toAbsolutePath().getParent());
      Path fresh = settings.data().resolveSibling(settings.data().getFileName() + ".new");
      if (Files.exists(fresh)) {
        PostgresBinaries.delete(fresh);
      }
      initialise(fresh);
      Files.move(fresh, settings.data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void initialise(Path data) throws IOException {
    Unprivileged user = Unprivileged.with(data, settings.binaries());
    var onlyOwner = PosixFilePermissions.fromString("rwx------");
    Files.createDirectory(data, PosixFilePermissions.asFileAttribute(onlyOwner));
    user.give(data);
    Path password = Files.createTempFile(data.toAbsolutePath().getParent(), "initdb", ".tmp");
    try {
      Files.writeString(password, settings.password() + "\n");
      user.give(password);
      run(initdb(user, data, password));
    } finally {
      Files.delete(password);
    }
  }

  private List<String> initdb(Unprivileged user, Path data, Path password) {
    List<String> command = new ArrayList<>(user.prefix());
    command.addAll(
        List.of(
            program("initdb"),
            "-D",
            data.toAbsolutePath().toString(),
            "-U",
            SUPERUSER,
            "-A",
            "scram-sha-256",
            "--pwfile=" + password,
            "-E",
            "UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--no-instructions"));
    if (!settings.durable()) {
      command.add("--no-sync");
    }
    return command;
  }

  private void run(List<String> command) {
    Child initdb = child("initdb", command);
    try {
      if (initdb.start().waitFor() != 0) {
        throw new IllegalStateException("initdb failed: " + initdb.lastWords());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during initdb", e);
    }
  }

  /**
   * Starts the server and waits until it answers. After a kill -9 a busy backend of the former
   * server may live on for seconds and keep the new one away; it is waited for.
   */
  public Process start() {
    prepare();
    Child child = child("PostgreSQL", postgres());
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
    command.add(program("postgres"));
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

  private Child child(String name, List<String> command) {
    Map<String, String> environment = Map.of("LC_ALL", "C", "PATH", "/usr/bin:/bin");
    return new Child(name, command, environment, Path.of("/"), settings.log());
  }

  private String program(String name) {
    return settings.binaries().resolve("bin").resolve(name).toAbsolutePath().toString();
  }
}
