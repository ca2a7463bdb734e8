package herald.platform.eventstore.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.eventstore.Fills;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.config.ProcessingGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a group fills is known before the service opens, and can be copied. */
class FilledTablesIT {

  @ProcessingGroup("read.jars")
  @Fills({"jars", "lids"})
  private static final class Jars {}

  @ProcessingGroup("read.jars")
  @Fills("labels")
  private static final class Labels {}

  @ProcessingGroup("read.lids")
  @Fills("lids")
  private static final class Lids {}

  @ProcessingGroup("read.silent")
  private static final class Silent {}

  @ProcessingGroup("automation.loud")
  @Fills("jars")
  private static final class Loud {}

  private final TestDatabase test = TestPostgres.database("filled");

  @BeforeEach
  void tables() throws SQLException {
    for (String table : new String[] {"jars", "lids", "labels"}) {
      owner("create table %s (hub_id text, it text, primary key (hub_id, it))".formatted(table));
    }
  }

  private static FilledTables of(Object... projectors) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    for (Object projector : projectors) {
      beans.addBean(projector.getClass().getSimpleName(), projector);
    }
    return FilledTables.of(beans);
  }

  @Test
  void theProjectorsOfAGroupFillAllItsTables() {
    FilledTables tables = of(new Jars(), new Labels());
    assertThat(tables.of("read.jars")).containsExactly("jars", "labels", "lids");
    assertThat(tables.of("publication")).isEmpty();
    assertThatCode(() -> check(tables)).doesNotThrowAnyException();
  }

  @Test
  void eachOfThemSaysSo() {
    assertThatThrownBy(() -> of(new Silent())).hasMessage("Silent, of read.silent, lacks @Fills");
  }

  @Test
  void nobodyElseDoes() {
    assertThatThrownBy(() -> of(new Loud()))
        .hasMessage("Loud, of automation.loud, cannot have @Fills");
  }

  @Test
  void aTableIsOneGroups() {
    assertThatThrownBy(() -> check(of(new Jars(), new Lids())))
        .hasMessageContaining("lids is filled by two groups");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "drop table jars|jars is no plain table",
        "alter table jars set unlogged|jars is no plain table",
        "alter table jars drop column hub_id|jars has rows of no hub",
        "alter table jars add foreign key (hub_id, it) references lids|lids refers to another table, or is referred to",
        "create trigger t before update on jars for each row execute function suppress_redundant_updates_trigger()|jars has a trigger",
        "create rule r as on delete to jars do also nothing|jars has a trigger or a rule",
        "alter table jars add number bigint generated always as identity|jars has a sequence",
        "alter table jars add number bigserial|jars has a sequence",
        "create view v as select * from jars|jars has a view",
      })
  void whatCannotBeCopiedIsFoundAndNamed(String hindrance, String finding) throws SQLException {
    owner(hindrance);
    assertThatThrownBy(() -> check(of(new Jars(), new Labels())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(finding);
  }

  private void owner(String statement) throws SQLException {
    try (Connection owner = test.asOwner()) {
      owner.createStatement().execute(statement);
    }
  }

  private void check(FilledTables tables) throws SQLException {
    try (Connection engine = test.asEngine()) {
      tables.check(JdbcClient.create(new SingleConnectionDataSource(engine, true)));
    }
  }
}
