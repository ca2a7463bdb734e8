package herald.platform.eventstore.rows;

import herald.platform.eventstore.DatabaseErrors;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies of tables in the schema {@code rebuild}, made and put in place as the owner role. Of all
 * processes of the service one has them at a time, for as long as its connection lasts.
 */
public final class Shadow implements AutoCloseable {

  /** To be set in each transaction that fills the copies. */
  public static final String SEARCH_PATH = "rebuild, public";

  /** How long the group's handlers, and then those who read its rows, are kept waiting. */
  private static final String TURN = "1s";

  private static final String TABLES = "50ms";

  private final Connection connection;
  private final JdbcClient owner;

  /** Over a connection of the owner role, which it closes. */
  Shadow(Connection connection) {
    this.connection = connection;
    this.owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** Whether no other process has the copies; they are this one's from now on. */
  public boolean isMine() {
    return owner
        .sql("select pg_try_advisory_lock(hashtextextended('rebuild', 0))")
        .query(Boolean.class)
        .single();
  }

  /** Whether the connection still lasts. */
  public boolean isThere() {
    try {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Throws all copies away. */
  public void clear() {
    owner.sql("call clear_copies()").update();
  }

  /**
   * Makes an empty copy of each table, with all that belongs to it.
   *
   * @throws IllegalStateException if the database was provisioned before it had a place for them
   */
  public void copy(List<String> tables) {
    if (owner.sql("select to_regnamespace('rebuild') is null").query(Boolean.class).single()) {
      throw new IllegalStateException(
          "The database has no schema rebuild: provision it again (herald provision).");
    }
    tables.forEach(table -> owner.sql("call copy_table(?)").param(table).update());
  }

  /** Leaves the copies as they are long after they were filled, for whoever reads them first. */
  public void tidy(List<String> tables) {
    tables.forEach(
        table ->
            owner
                .sql("vacuum (analyze, skip_locked) rebuild.\"" + table.replace("\"", "") + "\"")
                .update());
  }

  /** What is done while the group stands still. */
  public interface LastSteps {
    /** Brings the copies to where the group is, and answers that position. */
    long run();
  }

  /**
   * Keeps the group's handlers from running, lets the last steps be done, and puts the copies in
   * the place of the tables; what the copies have parked is the group's from then on, and nothing
   * else. All of this is done or, if it fails or the process dies, none.
   *
   * @param filler the name under which the copies' filling has parked
   * @return false if somebody reads the tables for longer than others are to be kept waiting, or
   *     wants the copies no more
   */
  public boolean swap(String group, String filler, List<String> tables, LastSteps last) {
    try {
      connection.setAutoCommit(false);
      try {
        lockTimeout(TURN);
        owner.sql("call take_turn(?, true)").param(group).update();
        long position = last.run();
        lockTimeout(TABLES);
        owner.sql("call swap_in(?)").param(tables.toArray(String[]::new)).update();
        if (!handOver(group, filler, position)) {
          connection.rollback();
          return false;
        }
        connection.commit();
        return true;
      } catch (RuntimeException | SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (RuntimeException | SQLException e) {
      if (DatabaseErrors.isOccupied(e)) {
        return false;
      }
      throw e instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("the copies cannot be put in place", e);
    }
  }

  private void lockTimeout(String longest) {
    owner
        .sql("select set_config('lock_timeout', ?, true)")
        .param(longest)
        .query(String.class)
        .single();
  }

  private boolean handOver(String group, String filler, long position) {
    owner.sql("delete from parked_events where processor = ?").param(group).update();
    owner
        .sql("update parked_events set processor = ? where processor = ?")
        .params(group, filler)
        .update();
    return owner
            .sql(
                """
                update rebuilds set state = 'DONE', position = ?, moved_at = clock_timestamp(), because = ''
                where processor = ? and not stopping""")
            .params(position, group)
            .update()
        > 0;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It was lost already, and the lock with it.
    }
  }
}
