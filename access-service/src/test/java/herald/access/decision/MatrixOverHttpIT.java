package herald.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.account.domain.Access;
import herald.access.account.domain.RestrictAccess;
import herald.access.account.events.AccessKind;
import herald.access.account.events.AccountId;
import herald.access.hub.domain.AppointSuperAdmin;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.permission.WrittenMatrix;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.support.WayToAccess;
import herald.access.team.domain.FormTeam;
import herald.access.user.domain.AppointAuditor;
import herald.access.user.events.Permission;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The matrix as a service sees it: every row and action by AuthZEN, and every level. */
@Tag("A2")
@Tag("R-PERM-1")
@Tag("R-PERM-5")
class MatrixOverHttpIT extends AccessSpecification {

  private final WrittenMatrix written = WrittenMatrix.read();

  @Test
  void answersAsWritten() {
    Http service = service("account-service").with("Herald-Hub", DEMO);
    for (WrittenMatrix.Row row : written.rows()) {
      String user = userOf(row);
      WayToAccess.of(row.access()).forEach(way -> answersAsWritten(service, row, way, user));
    }
  }

  private void answersAsWritten(Http service, WrittenMatrix.Row row, WayToAccess way, String user) {
    String as = row + " by " + way;
    String account = accountOf(row, way, user);
    Answer answer = service.post("/access/v1/evaluations", questions("user", user, account, row));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    List<Boolean> decisions = new ArrayList<>();
    for (JsonNode evaluation : answer.body().path("evaluations")) {
      decisions.add(evaluation.path("decision").asBoolean());
      assertThat(evaluation.path("context").path("level").asString())
          .as(as)
          .isEqualTo(row.level().name());
    }
    assertThat(decisions).as(as).isEqualTo(List.copyOf(row.allowed().values()));
    JsonNode level = service.get("/internal/levels?user=" + user).body().path(account);
    assertThat(level.asString("NONE")).as(as).isEqualTo(row.level().name());
  }

  /** What is done to an account is a user's to do; a release is asked about by its own action. */
  @Test
  void anAutomationDoesNoneOfIt() {
    Http service = service("account-service").with("Herald-Hub", DEMO);
    String account = connected("usr_sanne", true);
    WrittenMatrix.Row any = written.rows().getFirst();
    String questions = questions("automation", "auto-publishing", account, any);
    JsonNode answers = service.post("/access/v1/evaluations", questions).body().path("evaluations");
    List<String> actions = List.copyOf(any.allowed().keySet());
    assertThat(answers.size()).isEqualTo(actions.size());
    for (int i = 0; i < actions.size(); i++) {
      assertThat(answers.path(i).path("decision").asBoolean())
          .as(actions.get(i))
          .isEqualTo(actions.get(i).equals("brand.assign"));
    }
  }

  @Test
  @Tag("R-PERM-7")
  void theRightOfAuditorsChangesNoAnswerAboutAccounts() {
    Http service = service("account-service").with("Herald-Hub", DEMO);
    for (Permission permission : Permission.values()) {
      String user = "usr_auditing" + permission.name().toLowerCase().replace("_", "");
      add(DEMO, user, permission);
      WrittenMatrix.Row with = written.row(permission.name(), true, false);
      WrittenMatrix.Row without = written.row(permission.name(), false, false);
      String shared = accountOf(with, WayToAccess.EVERYONE, user);
      String hidden = accountOf(without, WayToAccess.PRIVATE_TO_ANOTHER, user);
      send(DEMO, new AppointAuditor(new UserId(user), ExpectedVersion.ANY, Instant.now()));
      assertThat(decisions(service, user, shared, with))
          .isEqualTo(List.copyOf(with.allowed().values()));
      assertThat(decisions(service, user, hidden, without))
          .isEqualTo(List.copyOf(without.allowed().values()));
    }
  }

  private static List<Boolean> decisions(
      Http service, String user, String account, WrittenMatrix.Row row) {
    List<Boolean> decisions = new ArrayList<>();
    service
        .post("/access/v1/evaluations", questions("user", user, account, row))
        .body()
        .path("evaluations")
        .forEach(one -> decisions.add(one.path("decision").asBoolean()));
    return decisions;
  }

  private String userOf(WrittenMatrix.Row row) {
    String user = "usr_" + row.permission().toLowerCase().replace("_", "");
    boolean superAdmin = row.permission().equals("SUPER_ADMIN");
    add(DEMO, user, superAdmin ? Permission.VIEW_ONLY : Permission.valueOf(row.permission()));
    if (superAdmin) {
      send(
          DEMO,
          new AppointSuperAdmin(
              new HubId(DEMO), new UserId(user), ExpectedVersion.ANY, Instant.now()));
    }
    return user;
  }

  private String accountOf(WrittenMatrix.Row row, WayToAccess way, String user) {
    UserId them = new UserId(user);
    UserId another = new UserId("usr_sanne");
    String account = connected(row.connector() ? user : "usr_sanne", true);
    if (way.kind() == AccessKind.EVERYONE) {
      return account;
    }
    TeamId team = new TeamId("team_" + UUID.randomUUID().toString().replace("-", ""));
    Set<UserId> members = Set.copyOf(way.members(them, another));
    send(DEMO, new FormTeam(team, "Matrix", members, Instant.now()));
    Access.Restricted to =
        way.kind() == AccessKind.PRIVATE
            ? new Access.Private(way.users(them, another).getFirst())
            : new Access.Selected(
                Set.copyOf(way.users(them, another)), Set.copyOf(way.teams(team)));
    send(
        DEMO,
        new RestrictAccess(
            new AccountId(account), to, Edition.ENTERPRISE, ExpectedVersion.ANY, Instant.now()));
    return account;
  }

  private static String questions(
      String type, String subject, String account, WrittenMatrix.Row row) {
    String actions =
        row.allowed().keySet().stream()
            .map(action -> "{\"action\":{\"name\":\"" + action + "\"}}")
            .collect(Collectors.joining(","));
    return """
    {"subject":{"type":"%s","id":"%s"},"resource":{"type":"account","id":"%s"},"evaluations":[%s]}"""
        .formatted(type, subject, account, actions);
  }
}
