package herald.platform.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * One service's database and its three roles, none of which may do more than its work: {@code
 * <name>_owner} owns the tables and runs the migrations; {@code <name>_app} serves requests, under
 * row-level security; {@code <name>_engine} works across hubs, under policies of its own. Nobody
 * else may connect.
 *
 * @param name the database's; the roles are named after it
 */
public record ServiceDatabase(
    String name, String ownerPassword, String appPassword, String enginePassword) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

  public ServiceDatabase {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a database's name: " + name);
    }
  }

  public String owner() {
    return name + "_owner";
  }

  public String app() {
    return name + "_app";
  }

  public String engine() {
    return name + "_engine";
  }

  /** Makes what is missing and puts right what differs; may be repeated at any time. */
  public void provision(PostgresServer server) {
    try (Connection connection = server.connect("postgres");
        Statement sql = connection.createStatement()) {
      role(sql, owner(), ownerPassword);
      role(sql, app(), appPassword);
      role(sql, engine(), enginePassword);
      if (!exists(sql, "select 1 from pg_database where datname = '" + name + "'")) {
        sql.execute("create database " + name);
      }
      rightsOnDatabase(sql);
      timeouts(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + ": " + e.getMessage(), e);
    }
    try (Connection connection = server.connect(name);
        Statement sql = connection.createStatement()) {
      rightsOnSchema(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("schema of " + name + ": " + e.getMessage(), e);
    }
  }

  private static void role(Statement sql, String role, String password) throws SQLException {
    if (!exists(sql, "select 1 from pg_roles where rolname = '" + role + "'")) {
      sql.execute("create role " + role);
    }
    sql.execute(
        "alter role %s login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls password '%s'"
            .formatted(role, password.replace("'", "''")));
  }

  private void rightsOnDatabase(Statement sql) throws SQLException {
    sql.execute("revoke all on database " + name + " from public");
    sql.execute(
        "grant connect on database %s to %s, %s, %s".formatted(name, owner(), app(), engine()));
    // COPY is refused on tables with row-level security: it goes into a temporary table first.
    sql.execute("grant temporary on database " + name + " to " + engine());
  }

  private void timeouts(Statement sql) throws SQLException {
    timeouts(sql, owner(), "0", "30s", "5min");
    timeouts(sql, app(), "10s", "3s", "15s");
    timeouts(sql, engine(), "60s", "10s", "60s");
  }

  private void timeouts(Statement sql, String role, String statement, String lock, String idle)
      throws SQLException {
    String set = "alter role " + role + " in database " + name + " set ";
    sql.execute(set + "statement_timeout = '" + statement + "'");
    sql.execute(set + "lock_timeout = '" + lock + "'");
    sql.execute(set + "idle_in_transaction_session_timeout = '" + idle + "'");
  }

  private void rightsOnSchema(Statement sql) throws SQLException {
    sql.execute("alter schema public owner to " + owner());
    sql.execute("revoke all on schema public from public");
    sql.execute("grant usage on schema public to " + app() + ", " + engine());
    // Where read models are rebuilt, out of the sight of requests.
    sql.execute("create schema if not exists rebuild");
    sql.execute("alter schema rebuild owner to " + owner());
    sql.execute("revoke all on schema rebuild from public, " + app());
    sql.execute("grant usage on schema rebuild to " + engine());
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }

  @Override
  public String toString() {
    return "database " + name;
  }
}
