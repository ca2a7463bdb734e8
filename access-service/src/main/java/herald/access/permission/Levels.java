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

  private record Row(Level accessAndConnector, Level access, Level connector, Level neither) {}

  private static final Map<Permission, Row> ROWS =
      Map.of(
          Permission.DRAFT_ONLY, new Row(DRAFT, DRAFT, NONE, NONE),
          Permission.VIEW_ONLY, new Row(VIEW, VIEW, NONE, NONE),
          Permission.OWN_ACCOUNTS, new Row(FULL, VIEW, NAME, NONE),
          Permission.ACCESSIBLE_ACCOUNTS, new Row(FULL, FULL, NAME, NONE));
  private static final Row SUPER_ADMIN = new Row(FULL, FULL, FULL, FULL);

  private Levels() {}

  static Level of(Standing standing) {
    Row row = standing.superAdmin() ? SUPER_ADMIN : ROWS.get(standing.permission());
    if (standing.access()) {
      return standing.connector() ? row.accessAndConnector() : row.access();
    }
    return standing.connector() ? row.connector() : row.neither();
  }
}
