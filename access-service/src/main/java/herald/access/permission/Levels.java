package herald.access.permission;

import static herald.access.permission.Level.DRAFT;
import static herald.access.permission.Level.FULL;
import static herald.access.permission.Level.NAME;
import static herald.access.permission.Level.NONE;
import static herald.access.permission.Level.VIEW;

import herald.access.user.events.Permission;
import java.util.Map;

/** The matrix's first table: permission, access and connector give a level. */
final class Levels {

  private record Row(
      String rule, Level accessAndConnector, Level access, Level connector, Level neither) {}

  private static final Map<Permission, Row> ROWS =
      Map.of(
          Permission.DRAFT_ONLY, new Row("R-PERM-2", DRAFT, DRAFT, NONE, NONE),
          Permission.VIEW_ONLY, new Row("R-PERM-7", VIEW, VIEW, NONE, NONE),
          Permission.OWN_ACCOUNTS, new Row("R-PERM-1", FULL, VIEW, NAME, NONE),
          Permission.ACCESSIBLE_ACCOUNTS, new Row("R-PERM-1", FULL, FULL, NAME, NONE));
  private static final Row SUPER_ADMIN = new Row("R-ACC-2", FULL, FULL, FULL, FULL);

  private Levels() {}

  static Level of(Standing standing) {
    Row row = row(standing);
    if (standing.access()) {
      return standing.connector() ? row.accessAndConnector() : row.access();
    }
    return standing.connector() ? row.connector() : row.neither();
  }

  static String rule(Standing standing) {
    return row(standing).rule();
  }

  private static Row row(Standing standing) {
    return standing.superAdmin() ? SUPER_ADMIN : ROWS.get(standing.permission());
  }
}
