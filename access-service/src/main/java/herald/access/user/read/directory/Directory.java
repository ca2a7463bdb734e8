package herald.access.user.read.directory;

import herald.access.decision.CurrentRows;
import herald.access.user.events.UserId;
import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import herald.platform.service.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the people of a hub, as they are after every change that was answered. */
@Component
public class Directory {

  /**
   * A user, who they are, and their rights; without a name when they were erased.
   *
   * @param joined whether somebody has accepted the invitation, so that they can sign in
   */
  public record UserEntry(
      String id,
      @Nullable String name,
      @Nullable String address,
      @Nullable String language,
      @Nullable String zone,
      boolean joined,
      String permission,
      boolean superAdmin,
      boolean auditor,
      long version) {}

  private static final String SELECT =
      """
      select u.user_id, p.name, p.address, p.language, p.zone, u.joined, u.permission, u.auditor, u.version,
        s.user_id is not null as super_admin
      from users u
      left join super_admins s on s.hub_id = u.hub_id and s.user_id = u.user_id
      left join people p on p.hub_id = u.hub_id and p.user_id = u.user_id
      where u.hub_id = :hub""";

  private final CurrentRows rows;

  Directory(CurrentRows rows) {
    this.rows = rows;
  }

  /**
   * Passes when the caller is still a user of their hub.
   *
   * @throws Rejection if they were removed since they signed in
   */
  public void requireMember(Caller caller) {
    require(caller.hub(), caller.user());
  }

  /**
   * One user of the hub.
   *
   * @throws Rejection if there is no such user in it
   */
  public UserEntry require(String hub, String user) {
    return user(hub, user)
        .orElseThrow(() -> Rejection.unknown("user.unknown", "R-PERM-1", "There is no such user."));
  }

  /** The user by their name, as far as it is known. */
  public Named named(String hub, String user) {
    return new Named(user, user(hub, user).map(UserEntry::name).orElse(null));
  }

  /** The ids of all users of the hub. */
  public Set<UserId> users(String hub) {
    return Set.copyOf(
        rows.find(
            hub,
            "select user_id from users where hub_id = :hub",
            Map.of(),
            (row, number) -> new UserId(row.getString("user_id"))));
  }

  /** Each user of the hub who has a name. */
  public Map<UserId, String> names(String hub) {
    Map<UserId, String> names = new HashMap<>();
    rows.find(
            hub,
            "select user_id, name from people where hub_id = :hub",
            Map.of(),
            (row, number) -> Map.entry(new UserId(row.getString("user_id")), row.getString("name")))
        .forEach(person -> names.put(person.getKey(), person.getValue()));
    return names;
  }

  /** One user of the hub. */
  public Optional<UserEntry> user(String hub, String user) {
    return rows
        .find(
            hub,
            SELECT + " and u.user_id = :user",
            Map.of("user", user),
            (row, number) -> user(row))
        .stream()
        .findFirst();
  }

  /** The users by name, after this place. */
  List<UserEntry> all(String hub, Optional<Cursor> after, int limit) {
    return rows.find(
        hub,
        SELECT
            + """
             and (coalesce(p.name, ''), u.user_id) > (:name, :user)
            order by coalesce(p.name, ''), u.user_id limit :limit""",
        Map.of(
            "name",
            after.map(cursor -> cursor.text(0)).orElse(""),
            "user",
            after.map(cursor -> cursor.text(1)).orElse(""),
            "limit",
            limit),
        (row, number) -> user(row));
  }

  /** Whether another user of the hub has this address. */
  public boolean hasAddress(String hub, String address, UserId besides) {
    return !rows.find(
            hub,
            """
            select p.user_id from people p
            join users u on u.hub_id = p.hub_id and u.user_id = p.user_id
            where p.hub_id = :hub and lower(p.address) = lower(:address) and p.user_id <> :besides
            limit 1""",
            Map.of("address", address, "besides", besides.value()),
            (row, number) -> row.getString("user_id"))
        .isEmpty();
  }

  /**
   * Passes when all of these are users of the hub.
   *
   * @throws Rejection that names those who are not, as far as {@link Missing} does
   */
  public void requireUsers(String hub, String field, Set<UserId> users, String rule) {
    Set<String> known = among(hub, users);
    Missing.of(users, user -> known.contains(user.value()))
        .ifPresent(
            missing -> {
              throw Rejection.invalid(
                  field, "user.unknown", rule, "There is no such user: " + missing + ".");
            });
  }

  /** Those of the ids that are users: of a hub of thousands, not all of it is read for one. */
  private Set<String> among(String hub, Set<UserId> users) {
    if (users.isEmpty()) {
      return Set.of();
    }
    String[] ids = users.stream().map(UserId::value).toArray(String[]::new);
    return Set.copyOf(
        rows.find(
            hub,
            "select user_id from users where hub_id = :hub and user_id = any(:ids)",
            Map.of("ids", ids),
            (row, number) -> row.getString("user_id")));
  }

  private static UserEntry user(ResultSet row) throws SQLException {
    return new UserEntry(
        row.getString("user_id"),
        row.getString("name"),
        row.getString("address"),
        row.getString("language"),
        row.getString("zone"),
        row.getBoolean("joined"),
        row.getString("permission"),
        row.getBoolean("super_admin"),
        row.getBoolean("auditor"),
        row.getLong("version"));
  }
}
