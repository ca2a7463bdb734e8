package herald.access.user.read.directory;

import herald.access.decision.CurrentRows;
import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.user.events.UserId;
import herald.platform.kernel.Rejection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a hub and its people, as they are after every change that was answered. */
@Component
public class Directory {

  /** A hub and what it is entitled to. */
  public record HubEntry(
      String id, String name, Edition edition, List<AddOn> addOns, boolean publishingStopped) {}

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

  /** The hub's entry. */
  public HubEntry hub(String hub) {
    return rows.in(
            hub,
            jdbc ->
                jdbc.sql("select * from hubs where hub_id = ?")
                    .param(hub)
                    .query((row, number) -> entry(row))
                    .optional())
        .orElseThrow(() -> Rejection.unknown("hub.unknown", "R-PERM-1", "There is no such hub."));
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

  private static HubEntry entry(ResultSet row) throws SQLException {
    return new HubEntry(
        row.getString("hub_id"),
        row.getString("name"),
        Edition.valueOf(row.getString("edition")),
        Stream.of((String[]) row.getArray("add_ons").getArray()).map(AddOn::valueOf).toList(),
        row.getBoolean("publishing_stopped"));
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
