package herald.access.permission;

import herald.access.user.events.Permission;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What would allow a refused action (R-PERM-4): the smallest change to the user's standing with
 * which the matrix would say yes. It is looked for in the matrix itself, so that it is never out of
 * step with it. Being a super admin always is another way.
 *
 * @param permissions any one of these; none if another permission would not do
 * @param access whether it takes access to the account
 * @param auditor whether being an auditor would do
 */
public record Remedy(Set<Permission> permissions, boolean access, boolean auditor) {

  public Remedy {
    permissions = Set.copyOf(permissions);
  }

  public static Remedy of(Action action, Standing who) {
    if (action.onAccount() && action.allows(who.withAccess())) {
      return new Remedy(Set.of(), true, false);
    }
    Set<Permission> enough = permissions(p -> action.allows(who.withPermission(p)));
    if (!enough.isEmpty()) {
      return new Remedy(enough, false, false);
    }
    Set<Permission> withAccess =
        permissions(p -> action.allows(who.withAccess().withPermission(p)));
    return withAccess.isEmpty()
        ? new Remedy(Set.of(), false, action.allows(who.asAuditor()))
        : new Remedy(withAccess, true, false);
  }

  private static Set<Permission> permissions(Predicate<Permission> allows) {
    return EnumSet.allOf(Permission.class).stream().filter(allows).collect(Collectors.toSet());
  }
}
