package herald.platform.eventstore.rows;

import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date as the owner role: the platform's part first, then the service's.
 */
public final class Migrations {

  private final DatabaseProperties database;

  /** For this database. */
  public Migrations(DatabaseProperties database) {
    this.database = database;
  }

  /** Applies what is missing; throws if an applied migration was altered. */
  public void run() {
    migrate("platform_migrations", "classpath:herald/platform/migration");
    migrate("service_migrations", "classpath:db/migration");
  }

  private void migrate(String history, String location) {
    Flyway.configure()
        // The owner is subject to row-level security itself: a migration that would silently touch
        // nothing fails instead.
        .initSql("set row_security = off")
        .dataSource(database.url(), database.owner(), database.ownerPassword())
        .table(history)
        .locations(location)
        .failOnMissingLocations(false)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .connectRetries(0)
        .load()
        .migrate();
  }
}
