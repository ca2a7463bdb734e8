package herald.access.decision;

import herald.access.permission.Level;
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

  /** EVERYONE, USER (named themself), or TEAM with the team that names them. */
  public record Source(String kind, @Nullable Named team) {}
}
