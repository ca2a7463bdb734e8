package herald.platform.eventstore;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hub of the running transaction, as row-level security sees it; it ends with the transaction.
 */
public final class RowHub {

  private RowHub() {}

  /** Sets the hub for the rest of the running transaction. */
  public static void set(JdbcClient jdbc, String hub) {
    jdbc.sql("select set_config('herald.hub', ?, true)").param(hub).query(String.class).single();
  }
}
