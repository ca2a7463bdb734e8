package herald.platform.eventstore.rows;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Each hole is made on purpose and found. */
class RoleCheckIT {

  private final TestDatabase test = TestPostgres.database("wall");
  private final DatabaseProperties database = TestRoles.of(test);

  @BeforeEach
  void migrate() throws SQLException {
    new Migrations(database).run();
  }

  @Test
  void aMigratedDatabaseHasNoHole() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "alter role {app} bypassrls|exempt from row-level security",
        "alter role {engine} createrole|exempt from row-level security",
        "grant {owner} to {app}|member of another",
        "alter table jars disable row level security|without forced row-level security",
        "alter table jars no force row level security|without forced row-level security",
        "alter table jars owner to {app}|belongs to another role",
        "create view v as select * from jars; alter view v owner to {owner}|view that reads as its owner",
        "create materialized view v as select * from jars; alter materialized view v owner to {owner}|view that reads as its owner",
        "create policy open on jars for select using (true)|policy for everybody",
        "create policy open on jars for select to {app} using (true)|does not compare the hub",
        "drop policy app_rows on jars; create policy app_rows on jars for all to {app} using (hub_id = nullif(current_setting('herald.hub', true), '')) with check (true)|does not compare the hub",
        "create function f() returns int language sql security definer as 'select 1'|runs as its owner",
        "alter table jars add column label oid|column that points at large objects",
        "alter table jars add column labels oid[]|column that points at large objects",
        "select lo_create(0)|a large object, which no policy guards",
        "grant usage on schema rebuild to {app}|schema that requests have no business in",
        "grant create on schema rebuild to {engine}|schema that requests have no business in",
        "create table rebuild.jars (hub_id text); grant select on rebuild.jars to {engine}|without forced row-level security",
        "grant truncate on jars to {engine}|right to truncate",
        "alter role {app} in database {db} set herald.hub = 'hub_a'|before anybody asked",
      })
  void aHoleIsFoundAndNamed(String hole, String finding) throws SQLException {
    try (Connection superuser = test.asSuperuser()) {
      superuser
          .createStatement()
          .execute(
              hole.replace("{app}", database.app())
                  .replace("{engine}", database.engine())
                  .replace("{owner}", database.owner())
                  .replace("{db}", database.name()));
      assertThatThrownBy(this::check)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(finding);
    }
  }

  private void check() throws SQLException {
    try (Connection engine = test.asEngine()) {
      new RoleCheck(database).run(JdbcClient.create(new SingleConnectionDataSource(engine, true)));
    }
  }
}
