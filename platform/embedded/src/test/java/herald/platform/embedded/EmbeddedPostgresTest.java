package herald.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as the suite runs it: durable, and as an unprivileged user whoever starts it. */
class EmbeddedPostgresTest {

  @TempDir Path folder;
  private EmbeddedPostgres postgres;

  @AfterEach
  void stop() {
    postgres.stop();
    assertThat(postgres.process().isAlive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-xr-x", "rwx------"})
  void startsBelowAnOpenAndBelowAPrivateFolder(String permissions) throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    postgres = postgres("secret");
    postgres.start();
    assertThat(query("show fsync")).isEqualTo("on");
    assertThat(query("show data_checksums")).isEqualTo("on");
    assertThat(query("select rolsuper from pg_roles where rolname = current_user")).isEqualTo("t");
  }

  @Test
  void refusesAWrongPassword() throws Exception {
    postgres = postgres("secret");
    postgres.start();
    String url = postgres.server().url("postgres");
    assertThatThrownBy(() -> DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, "wrong"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void keepsWhatWasCommittedThroughKillAndRestart() throws Exception {
    postgres = postgres("secret");
    Process first = postgres.start();
    execute("create table kept (it text)", "insert into kept values ('here')");
    first.destroyForcibly();
    await().atMost(Duration.ofSeconds(10)).until(() -> !first.isAlive());
    postgres.start();
    assertThat(query("select it from kept")).isEqualTo("here");
    postgres.stop();
    postgres = postgres("another password does not count for an old cluster's superuser");
    postgres.prepare();
    postgres = postgres("secret");
    postgres.start();
    assertThat(query("select it from kept")).isEqualTo("here");
  }

  private EmbeddedPostgres postgres(String password) {
    return new EmbeddedPostgres(
        new EmbeddedPostgres.Settings(
            folder.resolve("binaries"),
            folder.resolve("data"),
            folder.resolve("log"),
            Ports.free(),
            password,
            true));
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = postgres.server().connect("postgres");
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  private String query(String query) throws SQLException {
    try (Connection connection = postgres.server().connect("postgres");
        Statement sql = connection.createStatement();
        var rows = sql.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
