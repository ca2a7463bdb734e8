package herald.platform.eventstore.rebuild;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Rebuilding.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The rows of what is to be rebuilt, and of how far that is. */
public final class Rebuilds {

  private static final int LONGEST_REASON = 500;

  private final EngineRows rows;

  /** The platform makes the one bean. */
  public Rebuilds(EngineRows rows) {
    this.rows = rows;
  }

  /**
   * The last rebuilding of a group.
   *
   * @param perSecond events
   */
  public record Last(
      State state, long position, long perSecond, boolean stopping, String because) {}

  /** One process's work on a group, which no other shares. */
  record Run(String group, UUID id) {}

  /** Whoever asked wants it no more. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Another process has taken the group up. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Asks for one; false if one is asked for or goes on already. */
  public boolean ask(String group) {
    return rows.read(
            jdbc ->
                jdbc.sql(
                        """
                        insert into rebuilds (processor) values (?) on conflict (processor) do update
                        set state = 'ASKED', asked_at = now(), run = null, began_at = null, position = 0, moved_at = null,
                          stopping = false, because = ''
                        where rebuilds.state not in ('ASKED', 'RUNNING')""")
                    .param(group)
                    .update())
        > 0;
  }

  /** Asks that it end without a trace; false if none is asked for or goes on. */
  public boolean stop(String group) {
    return rows.read(
            jdbc ->
                jdbc.sql(
                        """
                        update rebuilds set stopping = true
                        where processor = ? and state in ('ASKED', 'RUNNING')""")
                    .param(group)
                    .update())
        > 0;
  }

  /** How far the last one is or was; empty if there never was one. */
  public Optional<Last> last(String group) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select state, position, stopping, because,
                      coalesce(position / nullif(extract(epoch from moved_at - began_at), 0), 0) as per_second
                    from rebuilds where processor = ?""")
                .param(group)
                .query(Rebuilds::last)
                .optional());
  }

  private static Last last(ResultSet row, int number) throws SQLException {
    return new Last(
        State.valueOf(row.getString("state")),
        row.getLong("position"),
        Math.round(row.getDouble("per_second")),
        row.getBoolean("stopping"),
        row.getString("because"));
  }

  /** Which of these groups is to be rebuilt next, or was being rebuilt by whoever had the turn. */
  Optional<String> next(Collection<String> groups) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select processor from rebuilds
                    where state in ('ASKED', 'RUNNING') and processor = any (?) order by asked_at, processor limit 1""")
                .param(groups.toArray(String[]::new))
                .query(String.class)
                .optional());
  }

  /** Begins with the oldest event, whatever another has done. */
  Run begin(String group) {
    Run run = new Run(group, UUID.randomUUID());
    rows.<Integer>read(
        jdbc ->
            jdbc.sql(
                    """
                    update rebuilds set state = 'RUNNING', run = ?, began_at = clock_timestamp(), position = 0,
                      moved_at = null, because = '' where processor = ?""")
                .params(run.id(), group)
                .update());
    return run;
  }

  /**
   * In the transaction of the handlers, if there is one.
   *
   * @param from where the run has left it; elsewhere after a commit whose answer was lost
   * @throws Stopped if somebody has asked for that
   * @throws Lost if it is not there, or the run is not the group's any more
   */
  void moved(Run run, long from, long to) {
    go(
        run,
        jdbc ->
            jdbc.sql(
                    """
                    update rebuilds set position = :to, moved_at = clock_timestamp(), because = ''
                    where processor = :group and run = :run and state = 'RUNNING' and position = :from
                    returning stopping""")
                .param("from", from)
                .param("to", to));
  }

  /**
   * Says what it waits for.
   *
   * @throws Stopped if somebody has asked for that
   * @throws Lost if the run is not the group's any more
   */
  void waits(Run run, String because) {
    go(
        run,
        jdbc ->
            jdbc.sql(
                    """
                    update rebuilds set because = :because
                    where processor = :group and run = :run and state = 'RUNNING' returning stopping""")
                .param("because", shortened(because)));
  }

  private void go(Run run, Function<JdbcClient, StatementSpec> statement) {
    boolean stopping =
        rows.read(
                jdbc ->
                    statement
                        .apply(jdbc)
                        .param("group", run.group())
                        .param("run", run.id())
                        .query(Boolean.class)
                        .optional())
            .orElseThrow(Lost::new);
    if (stopping) {
      throw new Stopped();
    }
  }

  /** Without having changed anything. */
  void ended(Run run, State state, String because) {
    rows.<Integer>read(
        jdbc ->
            jdbc.sql("update rebuilds set state = ?, because = ? where processor = ? and run = ?")
                .params(state.name(), shortened(because), run.group(), run.id())
                .update());
  }

  private static String shortened(String because) {
    return because.substring(0, Math.min(because.length(), LONGEST_REASON));
  }
}
