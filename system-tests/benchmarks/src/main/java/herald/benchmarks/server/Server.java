package herald.benchmarks.server;

import herald.platform.embedded.EmbeddedPostgres;
import herald.platform.embedded.Ports;
import herald.platform.embedded.PostgresServer;
import herald.platform.embedded.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The PostgreSQL that the services use too, made anew for one run, with all commits reaching the
 * disk. All contestants share it and its settings; each has a database of its own.
 */
public final class Server implements AutoCloseable {

  private static final List<String> MUST_BE_ON =
      List.of("fsync", "synchronous_commit", "full_page_writes");
  private static final List<String> SHOWN =
      List.of("shared_buffers", "max_wal_size", "checkpoint_timeout", "wal_sync_method");

  private final EmbeddedPostgres postgres;

  private Server(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts it with an empty data folder.
   *
   * @param programs where its programs are unpacked to, once
   * @param folder for the data of this run
   * @throws IllegalStateException if the folder lies in memory or a commit would not reach the disk
   */
  public static Server start(Path programs, Path folder) throws IOException {
    Files.createDirectories(folder);
    String type = Files.getFileStore(folder).type();
    if (type.equals("tmpfs") || type.equals("ramfs")) {
      throw new IllegalStateException(folder + " lies in memory (" + type + "), not on a disk");
    }
    EmbeddedPostgres postgres =
        new EmbeddedPostgres(
            new EmbeddedPostgres.Settings(
                programs,
                folder.resolve("data"),
                folder.resolve("postgres.log"),
                Ports.free(),
                UUID.randomUUID().toString(),
                true));
    Server server = new Server(postgres);
    postgres.start();
    server.settings(); // refuses what is not durable
    return server;
  }

  /** What the server says of itself. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    try (Connection connection = postgres.server().connect("postgres")) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      settings.put("version", jdbc.sql("show server_version").query(String.class).single());
      for (String name : MUST_BE_ON) {
        settings.put(name, jdbc.sql("show " + name).query(String.class).single());
        if (!"on".equals(settings.get(name))) {
          throw new IllegalStateException(name + " is not on: a commit would not be durable");
        }
      }
      SHOWN.forEach(
          name -> settings.put(name, jdbc.sql("show " + name).query(String.class).single()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return settings;
  }

  /** Writes a checkpoint, so that each measurement begins at the same distance from one. */
  public void calm() {
    try (Connection connection = postgres.server().connect("postgres");
        Statement sql = connection.createStatement()) {
      sql.execute("checkpoint");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new database with the roles of a service and, of those, their rights. */
  public Database database(String name) {
    ServiceDatabase database =
        new ServiceDatabase(name, "owner-of-" + name, "app-of-" + name, "engine-of-" + name);
    database.provision(postgres.server());
    return new Database(postgres.server(), database);
  }

  /** Its address and superuser, for programs that make databases themselves. */
  public PostgresServer address() {
    return postgres.server();
  }

  @Override
  public void close() {
    postgres.stop();
  }
}
