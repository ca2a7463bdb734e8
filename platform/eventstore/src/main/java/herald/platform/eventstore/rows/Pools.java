package herald.platform.eventstore.rows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * Connections, by role. A pool starts without its database and answers within a second that it is
 * away. Where all its connections are in use, one waits ten seconds for a connection.
 */
public final class Pools {

  private static final Duration TURN = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * A connection keeps the plan of what it does often. One that was made while a table was small
   * reads all of it, and would do so for each row of thousands until the table is analyzed again;
   * everything here is looked up by an index where there is one.
   */
  private static final String BY_INDEX = "-c enable_seqscan=off";

  private final DatabaseProperties database;

  /** Pools for this database. */
  public Pools(DatabaseProperties database) {
    this.database = database;
  }

  /** For requests. */
  public HikariDataSource app() {
    return pool("requests", database.app(), database.appPassword(), 6);
  }

  /** For processors, intakes and timers. */
  public HikariDataSource engine() {
    return pool("handlers", database.engine(), database.enginePassword(), 8);
  }

  /** For reading the log: streams, pages, the head. */
  public HikariDataSource log() {
    return pool("log", database.engine(), database.enginePassword(), 4);
  }

  /**
   * For appending to the log: one connection for the batches, one for looking after a batch whose
   * connection broke. Who waits for the turn of another process longer than five seconds is told
   * so.
   */
  public HikariDataSource appends() {
    HikariConfig config = config("appends", database.engine(), database.enginePassword(), 2);
    config.addDataSourceProperty("options", BY_INDEX + " -c lock_timeout=" + TURN.toMillis());
    return new HikariDataSource(config);
  }

  /** One connection outside the pools, to wait on for what the database tells. */
  public Connection connection() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", database.engine());
    properties.setProperty("password", database.enginePassword());
    properties.setProperty("ApplicationName", database.name() + "-signals");
    properties.setProperty("connectTimeout", "2");
    return DriverManager.getConnection(database.url(), properties);
  }

  /** The copies of tables, over a connection of the owner role outside the pools. */
  public Shadow shadow() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", database.owner());
    properties.setProperty("password", database.ownerPassword());
    properties.setProperty("ApplicationName", database.name() + "-rebuild");
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("tcpKeepAlive", "true");
    return new Shadow(DriverManager.getConnection(database.url(), properties));
  }

  private HikariDataSource pool(String name, String role, String password, int size) {
    return new PatientPool(config(name, role, password, size), PATIENCE);
  }

  private HikariConfig config(String name, String role, String password, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(database.url());
    config.setUsername(role);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(1000);
    config.setValidationTimeout(500);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("options", BY_INDEX);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", database.name() + "-" + name);
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("socketTimeout", "60");
    return config;
  }
}
