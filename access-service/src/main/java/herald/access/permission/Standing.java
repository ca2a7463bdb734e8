package herald.access.permission;

import herald.access.user.events.Permission;

/**
 * Everything about a user that the matrix asks for: in the hub, and towards one account.
 *
 * @param access whether the account's access includes them (the matrix's A)
 * @param connector whether they connected the account (C)
 */
public record Standing(
    Permission permission, boolean superAdmin, boolean access, boolean connector) {

  public Level level() {
    return Levels.of(this);
  }

  /** The same user with access to the account. */
  public Standing withAccess() {
    return new Standing(permission, superAdmin, true, connector);
  }

  /** The same user with another permission. */
  public Standing withPermission(Permission other) {
    return new Standing(other, superAdmin, access, connector);
  }
}
