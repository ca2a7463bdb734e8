package herald.benchmarks.server;

import herald.benchmarks.machine.Client;
import herald.platform.embedded.PostgresServer;
import herald.platform.embedded.ServiceDatabase;
import herald.platform.eventstore.rows.DatabaseProperties;
import herald.platform.eventstore.rows.Migrations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One contestant's database, with the three roles that a service's database has. */
public record Database(PostgresServer server, ServiceDatabase service) {

  public String name() {
    return service.name();
  }

  public String url() {
    return server.url(name());
  }

  /** Makes the tables that a service has, by its own migrations. */
  public Database migrated() {
    new Migrations(
            new DatabaseProperties(
                url(),
                name(),
                service.ownerPassword(),
                service.appPassword(),
                service.enginePassword()))
        .run();
    return this;
  }

  /** What a service has to be configured with to use it. */
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("herald.database.url", url());
    properties.put("herald.database.name", name());
    properties.put("herald.database.owner-password", service.ownerPassword());
    properties.put("herald.database.app-password", service.appPassword());
    properties.put("herald.database.engine-password", service.enginePassword());
    return properties;
  }

  /** As the role that the event store works in. */
  public Connection asEngine() throws SQLException {
    return DriverManager.getConnection(url(), service.engine(), service.enginePassword());
  }

  /** As the role that owns the tables. */
  public Connection asOwner() throws SQLException {
    return DriverManager.getConnection(url(), service.owner(), service.ownerPassword());
  }

  /** As the superuser, who alone sees all rows and copies into tables that are protected by row. */
  public Connection asSuperuser() throws SQLException {
    return server.connect(name());
  }

  /** PostgreSQL's programs, as the role that the event store works in. */
  public Client clientOfEngine() {
    return client(service.engine(), service.enginePassword());
  }

  /** PostgreSQL's programs, as the role that owns the tables. */
  public Client clientOfOwner() {
    return client(service.owner(), service.ownerPassword());
  }

  /** PostgreSQL's programs, as the superuser. */
  public Client clientOfSuperuser() {
    return client(server.user(), server.password());
  }

  private Client client(String user, String password) {
    return Client.at(server.host(), server.port(), name(), user, password);
  }

  /** Asks as the superuser. */
  public <T> T ask(Function<JdbcClient, T> question) {
    try (Connection connection = asSuperuser()) {
      return question.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks as the superuser for one number. */
  public long number(String sql) {
    return ask(jdbc -> jdbc.sql(sql).query(Long.class).single());
  }

  /** Runs a statement as the superuser. */
  public void run(String sql) {
    this.<Integer>ask(jdbc -> jdbc.sql(sql).update());
  }
}
