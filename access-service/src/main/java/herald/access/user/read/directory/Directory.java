package herald.access.user.read.directory;

import herald.access.decision.CurrentRows;
import herald.access.user.events.UserId;
import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the people of a hub, as they are after every change that was answered. */
@Component
public class Directory {

  /** A user and who they are; without a name when they were erased. */
  public record UserEntry(
      String id,
      @Nullable String name,
      @Nullable String language,
      @Nullable String zone,
      String permission,
      boolean superAdmin) {}

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
        rows.in(
            hub,
            jdbc ->
                jdbc.sql("select user_id from users where hub_id = ?")
                    .param(hub)
                    .query((row, number) -> new UserId(row.getString("user_id")))
                    .list()));
  }

  /** One user of the hub. */
  public Optional<UserEntry> user(String hub, String user) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    select u.user_id, p.name, p.language, p.zone, u.permission, s.user_id is not null as super_admin
                    from users u
                    left join super_admins s on s.hub_id = u.hub_id and s.user_id = u.user_id
                    left join people p on p.hub_id = u.hub_id and p.user_id = u.user_id
                    where u.hub_id = ? and u.user_id = ?""")
                .params(hub, user)
                .query((row, number) -> user(row))
                .optional());
  }

  private static UserEntry user(ResultSet row) throws SQLException {
    return new UserEntry(
        row.getString("user_id"),
        row.getString("name"),
        row.getString("language"),
        row.getString("zone"),
        row.getString("permission"),
        row.getBoolean("super_admin"));
  }
}
