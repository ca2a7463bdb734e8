package herald.platform.eventstore;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hub of the running transaction, as row-level security sees it; it ends with the transaction.
 */
public final class RowHub {

  private static final String SET = "select set_config('herald.hub', ?, true)";

  /** The same with the hub as {@code :hub}. */
  static final String SET_NAMED = "select set_config('herald.hub', :hub, true)";

  private RowHub() {}

  /**
   * Sets the hub of a transaction that has none yet, or has this one.
   *
   * @throws IllegalStateException if the running transaction is another hub's: what follows in it
   *     would be judged by the wrong one
   */
  static void enter(JdbcClient jdbc, String hub) {
    String current =
        jdbc.sql("select coalesce(current_setting('herald.hub', true), '')")
            .query(String.class)
            .single();
    if (current.isEmpty()) {
      set(jdbc, hub);
    } else if (!current.equals(hub)) {
      throw new IllegalStateException(
          "the transaction is " + current + "'s and cannot become " + hub + "'s");
    }
  }

  /** Two statements for one round trip: one that sets the hub, its first value, and this one. */
  public static String before(String sql) {
    return SET + "; " + sql + "; ";
  }

  /** Sets the hub for the rest of the running transaction. */
  public static void set(JdbcClient jdbc, String hub) {
    jdbc.sql(SET).param(hub).query(String.class).single();
  }
}
