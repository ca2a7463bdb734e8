package herald.access.team.read.teams;

import herald.access.decision.CurrentRows;
import herald.access.user.events.TeamId;
import herald.access.user.read.directory.Missing;
import herald.access.user.read.directory.Named;
import herald.platform.kernel.Rejection;
import herald.platform.service.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the hub's teams, as they are after every change that was answered. */
@Component
public class FindTeams {

  /** A team and who is in it. */
  public record TeamView(String id, String name, List<Named> members, long version) {}

  private static final String SELECT =
      "select team_id, name, version from teams t where hub_id = ?";

  private static final String MEMBERS =
      """
      select m.user_id, p.name from team_members m
      join users u on u.hub_id = m.hub_id and u.user_id = m.user_id
      left join people p on p.hub_id = m.hub_id and p.user_id = m.user_id
      where m.hub_id = ? and m.team_id = ? order by p.name, m.user_id""";

  private final CurrentRows rows;

  FindTeams(CurrentRows rows) {
    this.rows = rows;
  }

  /** The teams by name, after this place. */
  List<TeamView> all(String hub, Optional<Cursor> after, int limit) {
    return rows.in(
        hub,
        jdbc ->
            jdbc
                .sql(SELECT + " and (name, team_id) > (?, ?) order by name, team_id limit ?")
                .params(
                    hub,
                    after.map(cursor -> cursor.text(0)).orElse(""),
                    after.map(cursor -> cursor.text(1)).orElse(""),
                    limit)
                .query((row, number) -> found(row))
                .list()
                .stream()
                .map(found -> view(jdbc, hub, found))
                .toList());
  }

  /** One team of the hub. */
  public Optional<TeamView> find(String hub, TeamId team) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(SELECT + " and team_id = ?")
                .params(hub, team.value())
                .query((row, number) -> found(row))
                .optional()
                .map(found -> view(jdbc, hub, found)));
  }

  /**
   * Passes when the hub has all of these teams.
   *
   * @throws Rejection that names those it has not, as far as {@link Missing} does
   */
  public void require(String hub, String field, Set<TeamId> teams, String rule) {
    if (teams.isEmpty()) {
      return;
    }
    String[] ids = teams.stream().map(TeamId::value).toArray(String[]::new);
    Set<String> known =
        Set.copyOf(
            rows.find(
                hub,
                "select team_id from teams where hub_id = :hub and team_id = any(:ids)",
                Map.of("ids", ids),
                (row, number) -> row.getString("team_id")));
    Missing.of(teams, team -> known.contains(team.value()))
        .ifPresent(
            missing -> {
              throw Rejection.invalid(
                  field, "team.unknown", rule, "There is no such team: " + missing + ".");
            });
  }

  private static TeamView view(JdbcClient jdbc, String hub, TeamView found) {
    List<Named> members =
        jdbc.sql(MEMBERS)
            .params(hub, found.id())
            .query((row, number) -> new Named(row.getString("user_id"), row.getString("name")))
            .list();
    return new TeamView(found.id(), found.name(), members, found.version());
  }

  private static TeamView found(ResultSet row) throws SQLException {
    return new TeamView(
        row.getString("team_id"), row.getString("name"), List.of(), row.getLong("version"));
  }
}
