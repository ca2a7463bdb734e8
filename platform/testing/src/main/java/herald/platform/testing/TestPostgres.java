package herald.platform.testing;

import herald.platform.embedded.EmbeddedPostgres;
import herald.platform.embedded.Ports;
import herald.platform.embedded.PostgresServer;
import herald.platform.embedded.ServiceDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL a test JVM, started when first asked for: in a container where a Docker engine
 * answers, from the embedded binaries elsewhere. Each test asks for a database of its own, with the
 * three roles that the service has in production and nothing more.
 */
public final class TestPostgres {

  private static final SecureRandom RANDOM = new SecureRandom();

  private TestPostgres() {}

  private static final class Started {
    static final PostgresServer SERVER = DockerEngine.answers() ? inContainer() : embedded();
  }

  /** The server and its superuser, for what the service's roles may not do. */
  public static PostgresServer server() {
    return Started.SERVER;
  }

  /**
   * A new, empty database for a service: {@code database("account")} is named like {@code
   * account_k3x9q2} and has the roles {@code account_k3x9q2_owner}, {@code _app} and {@code
   * _engine}.
   */
  public static TestDatabase database(String service) {
    String name = service + "_" + Integer.toString(RANDOM.nextInt(36 * 36 * 36 * 36), 36);
    ServiceDatabase database =
        new ServiceDatabase(name, "owner-of-" + name, "app-of-" + name, "engine-of-" + name);
    database.provision(server());
    return new TestDatabase(server(), database);
  }

  @SuppressWarnings("resource") // it lives as long as the JVM; Testcontainers ends it
  private static PostgresServer inContainer() {
    System.out.println("Tests use PostgreSQL in a container (a Docker engine answers).");
    PostgreSQLContainer container =
        new PostgreSQLContainer("postgres:18")
            .withUsername(EmbeddedPostgres.SUPERUSER)
            .withPassword("superuser")
            .withDatabaseName("postgres");
    container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    return new PostgresServer(
        container.getHost(),
        Objects.requireNonNull(container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)),
        container.getUsername(),
        container.getPassword());
  }

  private static PostgresServer embedded() {
    System.out.println("Tests use the embedded PostgreSQL (no Docker engine answers).");
    Path folder = TestFolder.make("postgres");
    EmbeddedPostgres postgres =
        new EmbeddedPostgres(
            new EmbeddedPostgres.Settings(
                TestFolder.programs(),
                folder.resolve("data"),
                folder.resolve("log"),
                Ports.free(),
                "superuser",
                false));
    TestFolder.atTheEnd(folder, postgres::stop);
    postgres.start();
    return postgres.server();
  }
}
