package herald.access.decision;

import herald.access.permission.Level;
import herald.access.user.events.Permission;
import herald.access.user.read.directory.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has what on an account, and why: users of its hub by name (R-ACC-8, R-PERM-4). */
@Component
public class Holdings {

  private static final String SQL =
      """
      select u.user_id, p.name, u.permission, s.user_id is not null as super_admin,
        a.connector = u.user_id as connector, a.kind = 'EVERYONE' as everyone,
        exists (select from account_access_users m
          where m.hub_id = a.hub_id and m.account_id = a.account_id and m.user_id = u.user_id) as named,
        array(select t.team_id from account_access_teams t
          join team_members m on m.hub_id = t.hub_id and m.team_id = t.team_id
          where t.hub_id = a.hub_id and t.account_id = a.account_id and m.user_id = u.user_id
          order by 1) as teams,
        array(select coalesce(n.name, '') from account_access_teams t
          join team_members m on m.hub_id = t.hub_id and m.team_id = t.team_id
          left join teams n on n.hub_id = t.hub_id and n.team_id = t.team_id
          where t.hub_id = a.hub_id and t.account_id = a.account_id and m.user_id = u.user_id
          order by t.team_id) as team_names
      from account_access a
      join users u on u.hub_id = a.hub_id
      left join super_admins s on s.hub_id = u.hub_id and s.user_id = u.user_id
      left join people p on p.hub_id = u.hub_id and p.user_id = u.user_id
      where a.hub_id = :hub and a.account_id = :account and (:user = '' or u.user_id = :user)
      order by coalesce(p.name, ''), u.user_id""";

  private final CurrentRows rows;

  Holdings(CurrentRows rows) {
    this.rows = rows;
  }

  /** Every user of the hub; nobody if it has no such account. */
  List<Holding> all(String hub, String account) {
    return rows.find(hub, SQL, of(account, ""), (row, number) -> holding(row));
  }

  /** One user of the hub; nothing if it has no such user or account. */
  Optional<Holding> of(String hub, String account, String user) {
    return rows.find(hub, SQL, of(account, user), (row, number) -> holding(row)).stream()
        .findFirst();
  }

  /** Who has any level at all, read with current rows. */
  public List<Holding> withLevel(JdbcClient jdbc, String hub, String account) {
    return jdbc
        .sql(SQL)
        .param("hub", hub)
        .params(of(account, ""))
        .query((row, number) -> holding(row))
        .list()
        .stream()
        .filter(holding -> holding.level() != Level.NONE)
        .toList();
  }

  private static Map<String, String> of(String account, String user) {
    return Map.of("account", account, "user", user);
  }

  private static Holding holding(ResultSet row) throws SQLException {
    return Holding.of(
        row.getString("user_id"),
        row.getString("name"),
        Permission.valueOf(row.getString("permission")),
        row.getBoolean("super_admin"),
        row.getBoolean("connector"),
        sources(row));
  }

  private static List<Holding.Source> sources(ResultSet row) throws SQLException {
    List<Holding.Source> sources = new ArrayList<>();
    if (row.getBoolean("everyone")) {
      sources.add(new Holding.Source("EVERYONE", null));
    }
    if (row.getBoolean("named")) {
      sources.add(new Holding.Source("USER", null));
    }
    String[] teams = (String[]) row.getArray("teams").getArray();
    String[] names = (String[]) row.getArray("team_names").getArray();
    for (int i = 0; i < teams.length; i++) {
      sources.add(new Holding.Source("TEAM", new Named(teams[i], names[i])));
    }
    return sources;
  }
}
