package herald.access.decision;

import herald.access.permission.Level;
import herald.access.permission.Standing;
import herald.access.user.events.Permission;
import herald.access.user.read.directory.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one user has on one account, and what gives it to them.
 *
 * @param connector whether they connected it
 * @param access why its access includes them; empty if it does not
 */
public record Holding(
    String id,
    @Nullable String name,
    Level level,
    Permission permission,
    boolean superAdmin,
    boolean connector,
    List<Source> access) {

  /** With the level that the matrix gives for all this. */
  public static Holding of(
      String id,
      @Nullable String name,
      Permission permission,
      boolean superAdmin,
      boolean connector,
      List<Source> access) {
    Level level = new Standing(permission, superAdmin, !access.isEmpty(), connector).level();
    return new Holding(id, name, level, permission, superAdmin, connector, access);
  }

  /** The same with this name. */
  public Holding named(@Nullable String other) {
    return new Holding(id, other, level, permission, superAdmin, connector, access);
  }

  /** The rule that gives them the level (R-PERM-4). */
  public String rule() {
    return new Standing(permission, superAdmin, !access.isEmpty(), connector).rule();
  }

  /** EVERYONE, USER (named themself), or TEAM with the team that names them. */
  public record Source(String kind, @Nullable Named team) {}
}
