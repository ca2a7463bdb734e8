package herald.access.permission;

import herald.access.user.events.Permission;

/**
 * Everything about a user that the matrix asks for: in the hub, and towards one account.
 *
 * @param auditor whether they read what the whole hub does (R-PERM-7); the levels know nothing of
 *     it
 * @param access whether the account's access includes them (the matrix's A)
 * @param connector whether they connected the account (C)
 */
public record Standing(
    Permission permission, boolean superAdmin, boolean auditor, boolean access, boolean connector) {

  /** Somebody who is no auditor. */
  public Standing(Permission permission, boolean superAdmin, boolean access, boolean connector) {
    this(permission, superAdmin, false, access, connector);
  }

  public Level level() {
    return Levels.of(this);
  }

  /** The rule that gives them this level. */
  public String rule() {
    return Levels.rule(this);
  }

  /** The same user with access to the account. */
  public Standing withAccess() {
    return new Standing(permission, superAdmin, auditor, true, connector);
  }

  /** The same user with another permission. */
  public Standing withPermission(Permission other) {
    return new Standing(other, superAdmin, auditor, access, connector);
  }

  /** The same user as an auditor. */
  public Standing asAuditor() {
    return new Standing(permission, superAdmin, true, access, connector);
  }
}
