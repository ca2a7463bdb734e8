package herald.faults.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import org.postgresql.jdbc.PgConnection;

/** Now and then a connection breaks just before the database has done something, or just after. */
final class LosingAnswers implements Tampered.Tampering {

  private static final int ONE_IN = 12;

  private final Random random;

  LosingAnswers(Random random) {
    this.random = random;
  }

  @Override
  public Object run(Connection connection, Tampered.Work work) throws SQLException {
    int chance = random.nextInt(2 * ONE_IN);
    if (chance == 0) {
      throw broken(connection, "before");
    }
    Object answer = work.run();
    if (chance == 1) {
      throw broken(connection, "after");
    }
    return answer;
  }

  private static SQLException broken(Connection connection, String when) throws SQLException {
    connection.unwrap(PgConnection.class).abort(Runnable::run);
    return new SQLException("the connection breaks " + when + " the database's work", "08006");
  }
}
