package herald.platform.testing;

import herald.platform.embedded.PostgresServer;
import herald.platform.embedded.ServiceDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A database made for one test, and the way in as each of its roles. */
public record TestDatabase(PostgresServer server, ServiceDatabase database) {

  public String name() {
    return database.name();
  }

  public String url() {
    return server.url(database.name());
  }

  /** What a service has to be configured with to use it. */
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("herald.database.url", url());
    properties.put("herald.database.name", database.name());
    properties.put("herald.database.owner-password", database.ownerPassword());
    properties.put("herald.database.app-password", database.appPassword());
    properties.put("herald.database.engine-password", database.enginePassword());
    return properties;
  }

  public Connection asOwner() throws SQLException {
    return DriverManager.getConnection(url(), database.owner(), database.ownerPassword());
  }

  public Connection asApp() throws SQLException {
    return DriverManager.getConnection(url(), database.app(), database.appPassword());
  }

  public Connection asEngine() throws SQLException {
    return DriverManager.getConnection(url(), database.engine(), database.enginePassword());
  }

  public Connection asSuperuser() throws SQLException {
    return server.connect(database.name());
  }
}
