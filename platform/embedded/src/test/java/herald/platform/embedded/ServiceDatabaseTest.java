package herald.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each role of a service can do, tried as that role. */
class ServiceDatabaseTest {

  @TempDir static Path folder;
  private static EmbeddedPostgres postgres;

  private static final ServiceDatabase ACCOUNT =
      new ServiceDatabase("account", "owner's", "app's '); drop", "engine's");
  private static final ServiceDatabase BRAND = new ServiceDatabase("brand", "o", "a", "e");

  @BeforeAll
  static void start() {
    postgres =
        new EmbeddedPostgres(
            new EmbeddedPostgres.Settings(
                folder.resolve("binaries"),
                folder.resolve("data"),
                folder.resolve("log"),
                Ports.free(),
                "secret",
                false));
    postgres.start();
    for (int times = 0; times < 2; times++) {
      ACCOUNT.provision(postgres.server());
      BRAND.provision(postgres.server());
    }
  }

  @AfterAll
  static void stop() {
    postgres.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"account_owner", "account_app", "account_engine"})
  void noRoleIsMoreThanALogin(String role) throws Exception {
    assertThat(
            query(
                role,
                "select rolsuper or rolcreatedb or rolcreaterole or rolinherit or rolbypassrls"
                    + " from pg_roles where rolname = current_user"))
        .containsExactly("f");
    assertThat(
            query(
                role,
                "select 1 from pg_auth_members m join pg_roles r on r.oid = m.member"
                    + " where r.rolname = current_user"))
        .isEmpty();
  }

  @Test
  void theOwnerMakesTables() throws Exception {
    execute("account_owner", "create table owned (it text)", "drop table owned");
    execute("account_owner", "create table rebuild.owned (it text)", "drop table rebuild.owned");
  }

  @ParameterizedTest
  @CsvSource({
    "account_app,create table forbidden (it text)",
    "account_engine,create table forbidden (it text)",
    "account_app,create temporary table forbidden (it text)",
    "account_engine,create table rebuild.forbidden (it text)",
    "account_app,select from rebuild.anything",
    "account_app,create schema forbidden",
    "account_owner,create schema forbidden",
    "account_owner,create database forbidden",
    "account_engine,set role account_owner",
    "account_app,set role account_engine",
  })
  void isRefused(String role, String statement) {
    assertThatThrownBy(() -> execute(role, statement))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void theEngineCopiesThroughTemporaryTables() throws Exception {
    execute("account_engine", "create temporary table rows (it text)");
  }

  @Test
  void nobodyEntersAnotherServicesDatabase() {
    String url = postgres.server().url("brand");
    assertThatThrownBy(
            () -> DriverManager.getConnection(url, "account_app", password("account_app")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void requestsDoNotWaitLong() throws Exception {
    assertThat(query("account_app", "show statement_timeout")).containsExactly("10s");
    assertThat(query("account_engine", "show lock_timeout")).containsExactly("10s");
    assertThat(query("account_owner", "show statement_timeout")).containsExactly("0");
  }

  @Test
  void aNameIsNoStatement() {
    assertThatThrownBy(() -> new ServiceDatabase("x; drop database account", "", "", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void execute(String role, String... statements) throws SQLException {
    try (Connection connection = as(role);
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  private static List<String> query(String role, String query) throws SQLException {
    try (Connection connection = as(role);
        Statement sql = connection.createStatement();
        var rows = sql.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static Connection as(String role) throws SQLException {
    return DriverManager.getConnection(postgres.server().url("account"), role, password(role));
  }

  private static String password(String role) {
    return role.endsWith("owner")
        ? ACCOUNT.ownerPassword()
        : role.endsWith("app") ? ACCOUNT.appPassword() : ACCOUNT.enginePassword();
  }
}
