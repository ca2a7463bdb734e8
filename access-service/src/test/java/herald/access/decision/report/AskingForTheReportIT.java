package herald.access.decision.report;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.account.domain.CloseAccess;
import herald.access.account.domain.Network;
import herald.access.account.domain.ReportingScope;
import herald.access.account.events.AccountId;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.user.events.Permission;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("R-PERM-7")
class AskingForTheReportIT extends AccessSpecification {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final String hub = "hub_" + fresh();
  private final String admin = "usr_" + fresh();
  private final String member = "usr_" + fresh();
  private Http auditor;
  private String shared;
  private String hidden;

  @BeforeEach
  void aHubOfTwoAccounts() {
    openHub(hub, admin);
    add(hub, member, Permission.ACCESSIBLE_ACCOUNTS);
    auditor = asUser(hub, admin);
    shared = connected(hub, Network.FACEBOOK, ReportingScope.ALL_SOURCES, admin, true);
    hidden = connected(hub, Network.LINKEDIN, ReportingScope.ALL_SOURCES, admin, false);
  }

  @Test
  void everyLevelIsARowWithItsRuleAndItsChange() throws IOException {
    Http.Text answer = auditor.text("/api/access/report");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(answer.header("Content-Disposition"))
        .matches("attachment; filename=herald-access-\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.csv");
    assertThat(answer.body()).startsWith("\"account\",\"user\",\"name\",").endsWith("\"\r\n");
    List<CSVRecord> rows = rows(answer);
    assertThat(rows)
        .extracting(row -> row.get("account") + " " + row.get("user") + " " + row.get("level"))
        .containsExactlyInAnyOrder(
            shared + " " + admin + " FULL",
            shared + " " + member + " FULL",
            hidden + " " + admin + " FULL");
    CSVRecord row =
        rows.stream().filter(one -> one.get("user").equals(member)).findFirst().orElseThrow();
    assertThat(row.get("permission")).isEqualTo("ACCESSIBLE_ACCOUNTS");
    assertThat(row.get("rule")).isEqualTo("R-PERM-1");
    assertThat(row.get("access")).isEqualTo("everyone");
    assertThat(row.get("change")).isEqualTo("access.opened");
    assertThat(row.get("by")).isEqualTo("automation:test");
    assertThat(Instant.parse(row.get("since"))).isBefore(Instant.parse(row.get("at")));
    assertThat(rows.getLast().get("access")).isEqualTo("named + connector + super admin");
  }

  @Test
  void whoHasNothingIsLeftOutUnlessAllIsAskedFor() throws IOException {
    assertThat(rows(auditor.text("/api/access/report"))).hasSize(3);
    List<CSVRecord> all = rows(auditor.text("/api/access/report?all=true"));
    assertThat(all).hasSize(4);
    assertThat(all.getLast().get("level")).isEqualTo("NONE");
    assertThat(all.getLast().get("access")).isEqualTo("none");
  }

  @Test
  @Tag("R-AUD-5")
  void itSaysOfAMomentWhatWasThen() throws IOException {
    Instant before = Instant.now();
    String team =
        auditor
            .post("/api/teams", "{\"name\":\"Web\",\"members\":[\"" + member + "\"]}")
            .body()
            .path("id")
            .asString();
    auditor.put(
        "/api/access/accounts/" + hidden, "{\"kind\":\"SELECTED\",\"teams\":[\"" + team + "\"]}");
    send(hub, new CloseAccess(new AccountId(shared), Instant.now()));
    assertThat(rows(auditor.text("/api/access/report?at=" + before))).hasSize(3);
    List<CSVRecord> now = rows(auditor.text("/api/access/report"));
    assertThat(now)
        .extracting(row -> row.get("user") + " " + row.get("access") + " " + row.get("change"))
        .containsExactlyInAnyOrder(
            admin + " connector + super admin access.opened",
            member + " team Web access.restricted");
    assertThat(rows(auditor.text("/api/access/report?at=2001-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  @Tag("R-AUD-5")
  void itSaysOfEachAccountWhatTheAuditSaysOfIt() {
    String late = "usr_" + fresh();
    add(hub, late, Permission.OWN_ACCOUNTS);
    auditor.put("/api/users/" + member + "/permission", "{\"permission\":\"DRAFT_ONLY\"}");
    auditor.put("/api/access/accounts/" + hidden, "{\"kind\":\"EVERYONE\"}");
    JsonNode report = auditor.get("/api/access/report?format=json&all=true").body();
    assertThat(report.path("at").asString()).isNotEmpty();
    Set<String> said = new HashSet<>();
    report
        .path("rows")
        .forEach(
            row ->
                said.add(
                    String.join(
                        " ",
                        row.path("account").asString(),
                        row.path("user").asString(),
                        row.path("level").asString(),
                        row.path("event").asString())));
    Set<String> audited = new HashSet<>();
    for (String account : List.of(shared, hidden)) {
      Answer levels = auditor.get("/api/audit/decisions?account=" + account);
      levels
          .body()
          .path("users")
          .forEach(
              user ->
                  audited.add(
                      String.join(
                          " ",
                          account,
                          user.at("/user/id").asString(),
                          user.at("/user/level").asString(),
                          user.at("/change/id").asString())));
    }
    assertThat(said).isEqualTo(audited).hasSize(6);
  }

  @Test
  @Tag("A16")
  void hostileNamesAreInertInIt() throws IOException {
    for (String name :
        List.of("=1+1", "@SUM(A1)", "-2", "+3", "a\u202Eb", "x;=1", "<script>\\\"")) {
      String person =
          """
          {"name":"%s","address":"%s@example.org","language":"nl","zone":"Europe/Amsterdam","permission":"VIEW_ONLY"}"""
              .formatted(name, UUID.randomUUID());
      assertThat(auditor.post("/api/users", person).status()).as(name).isEqualTo(201);
    }
    List<CSVRecord> rows = rows(auditor.text("/api/access/report"));
    assertThat(rows).hasSize(3 + 7);
    assertThat(rows)
        .extracting(row -> row.get("name"))
        .contains("'=1+1", "'@SUM(A1)", "'-2", "'+3", "a\\u202Eb", "x;'=1", "<script>\"");
  }

  @Test
  void othersAreRefusedAndAnotherHubsAccountsAreNotInIt() {
    Http.Text refused = asUser(hub, member).text("/api/access/report");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("R-PERM-7").doesNotContain(shared);
    assertThat(as("sanne").text("/api/access/report").body()).doesNotContain(shared, member);
    auditor.put("/api/users/" + member + "/auditor", "{\"auditor\":true}");
    assertThat(asUser(hub, member).text("/api/access/report").status()).isEqualTo(200);
  }

  @Test
  void whatCannotBeIsRefusedByFieldAndRule() {
    Answer none = auditor.get("/api/access/report?at=yesterday");
    assertThat(none.status()).isEqualTo(400);
    assertThat(field(none)).isEqualTo("at");
    assertThat(none.rule()).isEqualTo("HTTP-5");
    Answer future = auditor.get("/api/access/report?at=" + Instant.now().plusSeconds(60));
    assertThat(future.status()).isEqualTo(422);
    assertThat(field(future)).isEqualTo("at");
    assertThat(future.rule()).isEqualTo("R-AUD-5");
    Answer format = auditor.get("/api/access/report?format=xlsx");
    assertThat(format.status()).isEqualTo(422);
    assertThat(field(format)).isEqualTo("format");
    assertThat(auditor.get("/api/access/report?all=perhaps").status()).isEqualTo(400);
    assertThat(auditor.with("Accept", "image/png").get("/api/access/report").status())
        .isEqualTo(406);
    assertThat(auditor.with("Accept", "application/json").get("/api/access/report").body())
        .isNotEmpty();
  }

  private static String field(Answer refused) {
    return refused.body().path("errors").path(0).path("field").asString();
  }

  private static List<CSVRecord> rows(Http.Text answer) throws IOException {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return CSV.parse(new StringReader(answer.body())).getRecords();
  }

  private static String fresh() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
