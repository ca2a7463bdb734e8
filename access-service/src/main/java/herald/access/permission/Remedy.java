package herald.access.permission;

import herald.access.user.events.Permission;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What would allow a refused action (R-PERM-4): the smallest change to the user's standing with
 * which the matrix would say yes. It is looked for in the matrix itself, so that it is never out of
 * step with it.
 */
public final class Remedy {

  private static final String SUPER_ADMIN = "being a super admin";

  private Remedy() {}

  /** A phrase such as "access to the account, or being a super admin". */
  public static String of(Action action, Standing who) {
    if (action.onAccount() && action.allows(who.withAccess())) {
      return "access to the account, or " + SUPER_ADMIN;
    }
    Set<Permission> enough = permissions(p -> action.allows(who.withPermission(p)));
    if (!enough.isEmpty()) {
      return names(enough) + ", or " + SUPER_ADMIN;
    }
    Set<Permission> withAccess =
        permissions(p -> action.allows(who.withAccess().withPermission(p)));
    if (!withAccess.isEmpty()) {
      return names(withAccess) + " and access to the account, or " + SUPER_ADMIN;
    }
    return action.allows(who.asAuditor()) ? "being an auditor, or " + SUPER_ADMIN : SUPER_ADMIN;
  }

  private static Set<Permission> permissions(Function<Permission, Boolean> allows) {
    return EnumSet.allOf(Permission.class).stream()
        .filter(allows::apply)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  private static String names(Set<Permission> permissions) {
    return "the permission "
        + permissions.stream().map(Permission::name).collect(Collectors.joining(" or "));
  }
}
