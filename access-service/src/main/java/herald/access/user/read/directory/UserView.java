package herald.access.user.read.directory;

import org.jspecify.annotations.Nullable;

/** A user as the caller may see them: whole, or by name alone. */
public record UserView(
    String id,
    @Nullable String name,
    @Nullable String address,
    @Nullable String language,
    @Nullable String zone,
    @Nullable Boolean joined,
    @Nullable String permission,
    @Nullable Boolean superAdmin,
    @Nullable Boolean auditor,
    @Nullable Versions versions) {

  /** The super admins are the hub's, so changing them names the hub's version. */
  public record Versions(long user, long hub) {}

  /** For those who manage or audit people, and for oneself. */
  public static UserView whole(Directory.UserEntry user, long hub) {
    return new UserView(
        user.id(),
        user.name(),
        user.address(),
        user.language(),
        user.zone(),
        user.joined(),
        user.permission(),
        user.superAdmin(),
        user.auditor(),
        new Versions(user.version(), hub));
  }

  /** For everybody else. */
  static UserView nameOf(Directory.UserEntry user) {
    return new UserView(user.id(), user.name(), null, null, null, null, null, null, null, null);
  }
}
