package herald.access.decision;

import herald.access.permission.Level;
import herald.access.permission.Standing;
import herald.access.user.events.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads how users stand in their hub and towards its accounts; nothing here decides. */
@Component
class StandingRows {

  private static final String USER =
      """
      select u.permission, u.auditor, s.user_id is not null as super_admin
      from users u left join super_admins s on s.hub_id = u.hub_id and s.user_id = u.user_id
      where u.hub_id = :hub and u.user_id = :user""";

  private static final String ACCOUNTS =
      """
      select a.account_id, a.connected, u.permission, u.auditor, s.user_id is not null as super_admin,
        a.connector = u.user_id as connector,
        a.kind = 'EVERYONE' or exists (
          select 1 from account_access_users m
          where m.hub_id = a.hub_id and m.account_id = a.account_id and m.user_id = u.user_id) or exists (
          select 1 from account_access_teams t
          join team_members m on m.hub_id = t.hub_id and m.team_id = t.team_id
          where t.hub_id = a.hub_id and t.account_id = a.account_id and m.user_id = u.user_id) as access
      from account_access a
      join users u on u.hub_id = a.hub_id and u.user_id = :user
      left join super_admins s on s.hub_id = u.hub_id and s.user_id = u.user_id
      where a.hub_id = :hub""";

  private static final String ACCOUNT = ACCOUNTS + " and a.account_id = :account";

  /** How a user stands towards an account, and whether it is connected. */
  record Towards(Standing standing, boolean connected) {}

  private final CurrentRows rows;

  StandingRows(CurrentRows rows) {
    this.rows = rows;
  }

  /** How the user stands in the hub, without regard to an account. */
  Optional<Standing> inHub(String hub, String user) {
    return rows
        .find(hub, USER, Map.of("user", user), (row, number) -> standing(row, false, false))
        .stream()
        .findFirst();
  }

  /** How the user stands towards the account. */
  Optional<Towards> towards(String hub, String user, String account) {
    return rows
        .find(
            hub,
            ACCOUNT,
            Map.of("user", user, "account", account),
            (row, number) -> new Towards(standing(row), row.getBoolean("connected")))
        .stream()
        .findFirst();
  }

  /** The user's level on each account of the hub that is not hidden from them. */
  Map<String, Level> levels(String hub, String user) {
    Map<String, Level> levels = new LinkedHashMap<>();
    rows.find(
            hub,
            ACCOUNTS + " order by a.account_id",
            Map.of("user", user),
            (row, number) -> Map.entry(row.getString("account_id"), standing(row).level()))
        .forEach(account -> levels.put(account.getKey(), account.getValue()));
    levels.values().removeIf(Level.NONE::equals);
    return levels;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return standing(row, row.getBoolean("access"), row.getBoolean("connector"));
  }

  private static Standing standing(ResultSet row, boolean access, boolean connector)
      throws SQLException {
    return new Standing(
        Permission.valueOf(row.getString("permission")),
        row.getBoolean("super_admin"),
        row.getBoolean("auditor"),
        access,
        connector);
  }
}
