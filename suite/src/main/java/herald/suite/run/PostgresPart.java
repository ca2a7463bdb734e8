package herald.suite.run;

import herald.platform.embedded.EmbeddedPostgres;
import herald.suite.home.Home;
import herald.suite.home.LogTail;
import herald.suite.system.Service;
import herald.suite.system.Setup;
import herald.suite.system.Suite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database server: durable, a database and three roles for each service that has one. */
final class PostgresPart implements Part {

  static final String NAME = "postgresql";

  private final Setup setup;
  private final EmbeddedPostgres postgres;

  PostgresPart(Setup setup) {
    Home home = setup.home();
    this.setup = setup;
    this.postgres =
        new EmbeddedPostgres(
            new EmbeddedPostgres.Settings(
                home.postgresPrograms(),
                home.postgresData(),
                home.log(NAME),
                setup.places().of(NAME),
                setup.secrets().postgresPassword(),
                true));
  }

  /** Makes the databases, roles and rights that are missing. */
  void provision() {
    Suite.services().stream()
        .filter(Service::hasDatabase)
        .forEach(
            service -> setup.secrets().database(service.subject()).provision(postgres.server()));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return setup.places().of(NAME);
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of(NAME, port());
  }

  @Override
  public Process start() {
    return postgres.start();
  }

  @Override
  public @Nullable Process process() {
    return postgres.process();
  }

  @Override
  public boolean ready() {
    try (Connection connection = postgres.server().connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void stop() {
    postgres.stop();
  }

  @Override
  public String lastWords() {
    return LogTail.of(setup.home().log(NAME));
  }
}
