package herald.access.permission;

import herald.access.user.events.Permission;
import java.util.Set;

/** One way to be allowed an action. An action is allowed when any of its grants fits. */
sealed interface Grant {

  /** Whoever has at least this level on the account. */
  record AtLeast(Level level) implements Grant {}

  /** Whoever connected the account and has one of these permissions. */
  record Connector(Set<Permission> permissions) implements Grant {}

  /** Whoever has one of these permissions, whatever the account. */
  record Holder(Set<Permission> permissions) implements Grant {}

  /** Auditors (R-PERM-7). */
  record Auditor() implements Grant {}

  /** Super admins. */
  record SuperAdmin() implements Grant {}

  default boolean fits(Standing who) {
    return switch (this) {
      case AtLeast g -> who.level().compareTo(g.level) >= 0;
      case Connector g -> who.connector() && g.permissions.contains(who.permission());
      case Holder g -> g.permissions.contains(who.permission());
      case Auditor g -> who.auditor();
      case SuperAdmin g -> who.superAdmin();
    };
  }
}
