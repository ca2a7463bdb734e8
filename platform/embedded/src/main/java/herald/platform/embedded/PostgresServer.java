package herald.platform.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a PostgreSQL server is, and its superuser. */
public record PostgresServer(String host, int port, String user, String password) {

  public String url(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** A connection as the superuser; its statements are never logged, since they name passwords. */
  public Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("options", "-c log_min_error_statement=panic");
    return DriverManager.getConnection(url(database), properties);
  }

  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
