package herald.access.decision;

import herald.access.permission.Action;
import herald.access.permission.Level;
import herald.access.permission.Standing;
import herald.access.user.events.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads how users stand in their hub and towards its accounts; nothing here decides. */
@Component
class StandingRows {

  private static final String USERS =
      """
      select u.user_id, u.permission, u.auditor, s.user_id is not null as super_admin
      from users u left join super_admins s on s.hub_id = u.hub_id and s.user_id = u.user_id
      where u.hub_id = :hub""";

  /** With joins, for the database would gather all memberships of the hub for an {@code exists}. */
  private static final String TOWARDS =
      """
      select a.account_id, a.connected, u.user_id, u.permission, u.auditor, s.user_id is not null as super_admin,
        a.connector = u.user_id as connector,
        a.kind = 'EVERYONE' or by_name.yes is not null or by_team.yes is not null as access
      from account_access a
      join users u on u.hub_id = a.hub_id
      left join super_admins s on s.hub_id = u.hub_id and s.user_id = u.user_id
      left join lateral (
        select true as yes from account_access_users m
        where m.hub_id = a.hub_id and m.account_id = a.account_id and m.user_id = u.user_id) by_name on true
      left join lateral (
        select true as yes from account_access_teams t
        join team_members m on m.hub_id = t.hub_id and m.team_id = t.team_id
        where t.hub_id = a.hub_id and t.account_id = a.account_id and m.user_id = u.user_id limit 1) by_team on true
      where a.hub_id = :hub""";

  private static final String OF_USER = " and u.user_id = :user";
  private static final String OF_ACCOUNT = " and a.account_id = :account";

  /** How a user stands towards an account, and whether it is connected. */
  record Towards(Standing standing, boolean connected) {

    /** As the matrix says, and whether there is something to do it to (R-CON-11). */
    boolean allows(Action action) {
      return action.allows(standing) && (connected || !action.takesConnection());
    }
  }

  private final CurrentRows rows;

  StandingRows(CurrentRows rows) {
    this.rows = rows;
  }

  /** How the user stands in the hub, without regard to an account. */
  Optional<Standing> inHub(String hub, String user) {
    return Optional.ofNullable(users(hub, USERS + OF_USER, Map.of("user", user)).get(user));
  }

  /** How each user stands in the hub, by their ids. */
  SortedMap<String, Standing> everybodyInHub(String hub) {
    return users(hub, USERS, Map.of());
  }

  /** How the user stands towards the account. */
  Optional<Towards> towards(String hub, String user, String account) {
    Map<String, String> values = Map.of("user", user, "account", account);
    return Optional.ofNullable(
        towards(hub, TOWARDS + OF_USER + OF_ACCOUNT, values, "user_id").get(user));
  }

  /** How each user of the hub stands towards the account, by their ids; nobody if there is none. */
  SortedMap<String, Towards> everybodyTowards(String hub, String account) {
    return towards(hub, TOWARDS + OF_ACCOUNT, Map.of("account", account), "user_id");
  }

  /** How the user stands towards each account of the hub, by their ids. */
  SortedMap<String, Towards> towardsEach(String hub, String user) {
    return towards(hub, TOWARDS + OF_USER, Map.of("user", user), "account_id");
  }

  /** The user's level on each account of the hub that is not hidden from them. */
  Map<String, Level> levels(String hub, String user) {
    Map<String, Level> levels = new LinkedHashMap<>();
    towardsEach(hub, user)
        .forEach((account, found) -> levels.put(account, found.standing().level()));
    levels.values().removeIf(Level.NONE::equals);
    return levels;
  }

  private SortedMap<String, Standing> users(String hub, String query, Map<String, ?> values) {
    SortedMap<String, Standing> users = new TreeMap<>();
    rows.find(
            hub,
            query,
            values,
            (row, number) -> Map.entry(row.getString("user_id"), standing(row, false, false)))
        .forEach(user -> users.put(user.getKey(), user.getValue()));
    return users;
  }

  private SortedMap<String, Towards> towards(
      String hub, String query, Map<String, ?> values, String by) {
    SortedMap<String, Towards> found = new TreeMap<>();
    rows.find(
            hub,
            query,
            values,
            (row, number) ->
                Map.entry(
                    row.getString(by),
                    new Towards(
                        standing(row, row.getBoolean("access"), row.getBoolean("connector")),
                        row.getBoolean("connected"))))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
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
