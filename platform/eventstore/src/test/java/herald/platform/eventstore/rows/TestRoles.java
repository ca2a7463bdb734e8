package herald.platform.eventstore.rows;

import herald.platform.testing.TestDatabase;

/** The three roles of a database of a test, as a service is told of them. */
public final class TestRoles {

  private TestRoles() {}

  /** The pools of the roles of a database whose schema is there. */
  public static Pools migrated(TestDatabase test) {
    DatabaseProperties database = of(test);
    new Migrations(database).run();
    return new Pools(database);
  }

  /** By the straight way. */
  public static DatabaseProperties of(TestDatabase test) {
    return of(test, test.url());
  }

  /** By another way, through a proxy for example. */
  public static DatabaseProperties of(TestDatabase test, String url) {
    return new DatabaseProperties(
        url,
        test.name(),
        test.database().ownerPassword(),
        test.database().appPassword(),
        test.database().enginePassword());
  }
}
