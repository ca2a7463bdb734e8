package herald.access.team.read.teams;

import herald.access.user.events.TeamId;
import herald.access.user.read.directory.Directory;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Caller;
import herald.platform.service.Cursor;
import herald.platform.service.Page;
import herald.platform.service.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The hub's teams, for everybody in it. */
@RestController
class TeamListEndpoint {

  private static final int SIZE = 100;

  private final FindTeams teams;
  private final Directory directory;

  TeamListEndpoint(FindTeams teams, Directory directory) {
    this.teams = teams;
    this.directory = directory;
  }

  @GetMapping("/api/teams")
  ResponseEntity<Page<FindTeams.TeamView>> all(Paging paging, Caller caller) {
    directory.requireMember(caller);
    return paging.answer(
        teams.all(caller.hub(), paging.after(), SIZE + 1),
        SIZE,
        team -> Cursor.at(team.name(), team.id()));
  }

  @GetMapping("/api/teams/{team}")
  ResponseEntity<FindTeams.TeamView> one(@PathVariable TeamId team, Caller caller) {
    directory.requireMember(caller);
    FindTeams.TeamView found =
        teams
            .find(caller.hub(), team)
            .orElseThrow(
                () -> Rejection.unknown("team.unknown", "R-PERM-1", "There is no such team."));
    return Answers.versioned(found.version(), found);
  }
}
