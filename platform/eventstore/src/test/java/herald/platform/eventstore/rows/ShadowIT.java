package herald.platform.eventstore.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ShadowIT {

  private final TestDatabase test = TestPostgres.database("copied");
  private final DatabaseProperties database = TestRoles.of(test);
  private Shadow shadow;

  @BeforeEach
  void open() throws SQLException {
    new Migrations(database).run();
    owner(
        """
        create table lids (hub_id text not null, lid text not null default 'round', size int check (size > 0), made numeric(9, 2)[],
          constraint of_one_jar unique (hub_id, size), primary key (hub_id, lid)) with (fillfactor = 70)""",
        "alter table lids add column gone text",
        "alter table lids drop column gone",
        "alter table lids add column twice int generated always as (size * 2) stored",
        "comment on column lids.size is 'in millimetres'",
        "create index lids_by_size on lids (size desc) where size > 3",
        "create unique index lids_once on lids (hub_id, lower(lid))",
        "call protect_rows('lids')",
        "insert into rebuilds (processor) values ('read.lids')");
    shadow = new Pools(database).shadow();
    assertThat(shadow.isMine()).isTrue();
  }

  @AfterEach
  void close() {
    shadow.close();
  }

  @Test
  void aCopyIsOfTheSameFormAndTakesTheTablesPlace() throws SQLException {
    String form = query("select table_form('lids')");
    List<String> indexes = List.of("lids_by_size", "lids_once", "lids_pkey", "of_one_jar");
    for (int times = 0; times < 2; times++) {
      shadow.copy(List.of("lids"));
      assertThat(query("select table_form('rebuild.lids')")).isEqualTo(form);
      try (Connection engine = test.asEngine()) {
        new RoleCheck(database)
            .run(JdbcClient.create(new SingleConnectionDataSource(engine, true)));
      }
      owner("alter table rebuild.lids no force row level security");
      owner("insert into rebuild.lids (hub_id, size) values ('hub_a', " + (times + 4) + ")");
      owner("alter table rebuild.lids force row level security");
      assertThat(shadow.swap("read.lids", "rebuild.lids", List.of("lids"), () -> 3)).isTrue();
      assertThat(query("select table_form('lids')")).isEqualTo(form);
      assertThat(
              query(
                  "select string_agg(indexname, ' ' order by indexname) from pg_indexes where tablename = 'lids'"))
          .isEqualTo(String.join(" ", indexes));
      assertThat(query("select state || position from rebuilds where processor = 'read.lids'"))
          .isEqualTo("DONE3");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table lids add foreign key (hub_id, lid) references lids",
        "create trigger t before insert on lids for each row execute function suppress_redundant_updates_trigger()",
        "grant select (lid) on lids to %s",
      })
  void whatItWouldLackIsFound(String more) throws SQLException {
    owner(more.formatted(database.app()));
    assertThatThrownBy(() -> shadow.copy(List.of("lids")))
        .hasMessageContaining("The table lids has something that its copy would lack.");
  }

  @Test
  void aDatabaseWithoutAPlaceForThemIsToldOf() throws SQLException {
    try (Connection superuser = test.asSuperuser()) {
      superuser.createStatement().execute("drop schema rebuild");
    }
    shadow.clear();
    assertThatThrownBy(() -> shadow.copy(List.of("lids"))).hasMessageContaining("provision");
  }

  @Test
  void oneProcessHasTheCopies() throws SQLException {
    try (Shadow other = new Pools(database).shadow()) {
      assertThat(other.isMine()).isFalse();
      shadow.close();
      assertThat(shadow.isThere()).isFalse();
      await().until(other::isMine);
    }
  }

  @Test
  void clearsWhatAnotherHasLeft() throws SQLException {
    shadow.copy(List.of("lids", "jars"));
    shadow.clear();
    assertThat(query("select count(*) from pg_tables where schemaname = 'rebuild'")).isEqualTo("0");
  }

  private void owner(String... statements) throws SQLException {
    try (Connection owner = test.asOwner()) {
      for (String statement : statements) {
        owner.createStatement().execute(statement);
      }
    }
  }

  private String query(String question) throws SQLException {
    try (Connection superuser = test.asSuperuser();
        var row = superuser.createStatement().executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
