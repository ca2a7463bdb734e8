package herald.faults.model;

import herald.faults.judge.StoredLog;
import herald.platform.eventstore.rows.DatabaseProperties;
import herald.platform.eventstore.rows.Migrations;
import herald.platform.eventstore.rows.Pools;
import herald.platform.eventstore.rows.RoleCheck;
import herald.platform.testing.TcpProxy;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An empty log in a database of its own. */
final class LogDatabase {

  private final TestDatabase test = TestPostgres.database("model");

  LogDatabase() {
    new Migrations(properties(test.url())).run();
  }

  TestDatabase test() {
    return test;
  }

  Pools pools() {
    return new Pools(properties(test.url()));
  }

  /** The same as one process reaches it whose connections can be cut. */
  Pools pools(TcpProxy proxy) {
    String host = "127.0.0.1:" + proxy.port();
    return new Pools(properties("jdbc:postgresql://" + host + "/" + test.name()));
  }

  StoredLog read() throws SQLException {
    try (Connection superuser = test.asSuperuser()) {
      return StoredLog.read(superuser);
    }
  }

  /** Nothing has slipped past the wall meanwhile, large objects included. */
  void check() throws SQLException {
    try (Connection engine = test.asEngine()) {
      new RoleCheck(properties(test.url()))
          .run(JdbcClient.create(new SingleConnectionDataSource(engine, true)));
    }
  }

  private DatabaseProperties properties(String url) {
    return new DatabaseProperties(
        url,
        test.name(),
        test.database().ownerPassword(),
        test.database().appPassword(),
        test.database().enginePassword());
  }
}
