package herald.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.hub.domain.AppointSuperAdmin;
import herald.access.hub.events.HubId;
import herald.access.permission.WrittenMatrix;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.user.events.Permission;
import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
      String account = accountOf(row, user);
      Answer answer = service.post("/access/v1/evaluations", questions(user, account, row));
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      List<Boolean> decisions = new ArrayList<>();
      for (JsonNode evaluation : answer.body().path("evaluations")) {
        decisions.add(evaluation.path("decision").asBoolean());
        assertThat(evaluation.path("context").path("level").asString())
            .as(row.toString())
            .isEqualTo(row.level().name());
      }
      assertThat(decisions).as(row.toString()).isEqualTo(List.copyOf(row.allowed().values()));
      JsonNode level = service.get("/internal/levels?user=" + user).body().path(account);
      assertThat(level.asString("NONE")).as(row.toString()).isEqualTo(row.level().name());
    }
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

  private String accountOf(WrittenMatrix.Row row, String user) {
    String account = connected(row.connector() ? user : "usr_sanne", row.access());
    if (!row.access()) {
      restrict(account, "usr_sanne");
    }
    return account;
  }

  private static String questions(String user, String account, WrittenMatrix.Row row) {
    String actions =
        row.allowed().keySet().stream()
            .map(action -> "{\"action\":{\"name\":\"" + action + "\"}}")
            .collect(Collectors.joining(","));
    return """
    {"subject":{"type":"user","id":"%s"},"resource":{"type":"account","id":"%s"},"evaluations":[%s]}"""
        .formatted(user, account, actions);
  }
}
