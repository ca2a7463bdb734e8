package herald.access.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.account.domain.CloseAccess;
import herald.access.account.domain.NameConnector;
import herald.access.account.domain.Network;
import herald.access.account.domain.ReopenAccess;
import herald.access.account.domain.ReportingScope;
import herald.access.account.events.AccountId;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.team.domain.FormTeam;
import herald.access.user.events.Permission;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.eventstore.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class TeamsAndSelectionsIT extends AccessSpecification {

  private static final String HUB = "hub_teams";

  @Autowired History history;
  private Http admin;
  private Http member;
  private String user;
  private String team;
  private String account;

  @BeforeEach
  void people() {
    openHub(HUB, "usr_tess");
    admin = asUser(HUB, "usr_tess");
    user = "usr_" + UUID.randomUUID().toString().replace("-", "");
    add(HUB, user, Permission.ACCESSIBLE_ACCOUNTS);
    member = asUser(HUB, user);
    Answer formed = admin.post("/api/teams", team("Sales", user));
    assertThat(formed.status()).as(formed.toString()).isEqualTo(201);
    team = formed.body().path("id").asString();
    account = connected(HUB, Network.FACEBOOK, ReportingScope.ALL_SOURCES, "usr_tess", true);
  }

  @Test
  void teamsAreFormedListedAndChanged() {
    Answer seen = member.get("/api/teams/" + team);
    assertThat(seen.body().path("name").asString()).isEqualTo("Sales");
    assertThat(seen.body().path("members").findValuesAsString("id")).containsExactly(user);
    assertThat(member.get("/api/teams").body().path("items").findValuesAsString("id"))
        .contains(team);
    Http sure = admin.with("If-Match", seen.header("ETag"));
    Answer changed = sure.put("/api/teams/" + team, team("Sellers"));
    assertThat(changed.status()).isEqualTo(202);
    assertThat(sure.put("/api/teams/" + team, team("Sales")).status()).isEqualTo(412);
    Answer after = admin.get("/api/teams/" + team);
    assertThat(after.header("ETag")).isEqualTo(changed.header("ETag")).isEqualTo("\"3\"");
    assertThat(after.body().path("members").isEmpty()).isTrue();
    assertThat(admin.delete("/api/teams/" + team).status()).isEqualTo(202);
    assertThat(admin.get("/api/teams/" + team).status()).isEqualTo(404);
  }

  @Test
  void theListComesInPagesByName() {
    openHub("hub_teampages", "usr_tim");
    Http reader = asUser("hub_teampages", "usr_tim");
    List<String> formed = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      // Of several with one name the id decides, also where a page ends.
      String name = "Team " + (i < 97 ? 100 + i : 199);
      TeamId id = new TeamId("team_" + UUID.randomUUID().toString().replace("-", ""));
      send("hub_teampages", new FormTeam(id, name, Set.of(), Instant.now()));
      formed.add(id.value());
    }
    Answer first = reader.get("/api/teams");
    List<String> onFirst = ids(first);
    assertThat(onFirst).hasSize(100);
    String next = first.body().path("next").asString();
    assertThat(first.header("Link")).isEqualTo("</api/teams?cursor=" + next + ">; rel=\"next\"");
    Answer second = reader.get("/api/teams?cursor=" + next);
    assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(onFirst);
    assertThat(second.body().path("next").isNull()).isTrue();
    assertThat(second.header("Link")).isEmpty();
    List<String> all = Stream.concat(onFirst.stream(), ids(second).stream()).toList();
    assertThat(all).containsExactlyInAnyOrderElementsOf(formed).startsWith(formed.getFirst());
    assertThat(names(first)).isSorted();
    assertThat(names(second)).containsExactly("Team 199");
  }

  @Test
  void aCursorThatTheListHasNotGivenIsRefusedByItsField() {
    for (String cursor : List.of("x", "%25", "")) {
      Answer refused = admin.get("/api/teams?cursor=" + cursor);
      assertThat(refused.status()).as(cursor).isEqualTo(400);
      assertThat(refused.body().path("errors").path(0).path("field").asString())
          .isEqualTo("cursor");
    }
  }

  private static List<String> ids(Answer list) {
    return list.body().path("items").findValuesAsString("id");
  }

  private static List<String> names(Answer list) {
    return list.body().path("items").findValuesAsString("name");
  }

  @Test
  @Tag("A3")
  @Tag("A5")
  void othersAndBadInputChangeNothing() {
    assertThat(member.put("/api/teams/" + team, team("Mine", user)).rule()).isEqualTo("R-PERM-6");
    assertThat(member.post("/api/teams", team("Mine", user)).status()).isEqualTo(403);
    assertThat(member.delete("/api/teams/" + team).status()).isEqualTo(403);
    Answer unknown = admin.put("/api/teams/" + team, team("Sales", "usr_sanne"));
    assertThat(unknown.code()).isEqualTo("user.unknown");
    assertThat(unknown.body().path("detail").asString()).contains("usr_sanne");
    assertThat(admin.post("/api/teams", "{\"name\":\"\",\"members\":[]}").status()).isEqualTo(422);
    assertThat(admin.post("/api/teams", "{\"name\":\"T\"}").status()).isEqualTo(422);
    assertThat(as("sanne").get("/api/teams/" + team).status()).isEqualTo(404);
    assertThat(as("sanne").put("/api/teams/" + team, team("T")).status()).isEqualTo(404);
    assertThat(as("sanne").delete("/api/teams/" + team).status()).isEqualTo(404);
    assertThat(history.stream(HUB, team)).hasSize(1);
  }

  @Test
  @Tag("R-ACC-2")
  @Tag("R-ACC-7")
  @Tag("R-ACC-8")
  void membershipGivesAndTakesAccessAtOnce() {
    Answer refused = choose("{\"kind\":\"SELECTED\",\"teams\":[\"" + team + "\",\"team_no\"]}");
    assertThat(refused.code()).isEqualTo("team.unknown");
    assertThat(refused.body().path("detail").asString()).contains("team_no").doesNotContain(team);
    Answer chosen = choose("{\"kind\":\"SELECTED\",\"teams\":[\"" + team + "\"]}");
    assertThat(chosen.body().path("switchesOff").findValuesAsString("rule"))
        .containsExactly("R-MAIL-3", "R-AUTO-2");
    Answer seen = member.get("/api/access/accounts/" + account);
    assertThat(seen.body().path("named").path("teams").findValuesAsString("name"))
        .containsExactly("Sales");
    JsonNode has = seen.body().path("has");
    assertThat(has.findValuesAsString("level")).containsExactly("FULL", "FULL");
    assertThat(has.toString()).contains("\"kind\":\"TEAM\"").contains(user);

    admin.put("/api/teams/" + team, team("Sales"));
    assertThat(member.get("/api/access/accounts/" + account).status()).isEqualTo(404);
    admin.put("/api/teams/" + team, team("Sales", user));
    assertThat(member.get("/api/access/accounts/" + account).status()).isEqualTo(200);
    assertThat(choose("{\"kind\":\"SELECTED\"}").rule()).isEqualTo("R-ACC-4");
  }

  @Test
  @Tag("R-ACC-4")
  void anAccountOfATeamThatIsDisbandedGoesToWhoDidIt() {
    choose("{\"kind\":\"SELECTED\",\"teams\":[\"" + team + "\"]}");
    assertThat(admin.delete("/api/teams/" + team).status()).isEqualTo(202);
    assertThat(member.get("/api/access/accounts/" + account).status()).isEqualTo(404);
    awaitPrivateTo("usr_tess");
    assertThat(history.stream(HUB, account).getLast().origin().actor())
        .isEqualTo("automation:drop-from-access");
  }

  @Test
  @Tag("R-ACC-2")
  @Tag("R-ACC-4")
  void whatWasARemovedUsersGoesToWhoRemovedThem() {
    choose("{\"kind\":\"PRIVATE\",\"users\":[\"" + user + "\"]}");
    String shared = connected(HUB, Network.FACEBOOK, ReportingScope.ALL_SOURCES, "usr_tess", true);
    admin.put(
        "/api/access/accounts/" + shared,
        "{\"kind\":\"SELECTED\",\"users\":[\"" + user + "\",\"usr_tess\"]}");
    String closed = connected(HUB, Network.FACEBOOK, ReportingScope.ALL_SOURCES, user, false);
    send(HUB, new CloseAccess(new AccountId(closed), Instant.now()));

    assertThat(admin.delete("/api/users/" + user).status()).isEqualTo(202);
    awaitPrivateTo("usr_tess");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(view(shared).path("users").toString()).isEqualTo("[\"usr_tess\"]");
              assertThat(view(shared).path("kind").asString()).isEqualTo("SELECTED");
              assertThat(admin.get("/api/teams/" + team).body().path("members").isEmpty()).isTrue();
            });
    send(
        HUB,
        new ReopenAccess(
            new AccountId(closed), Network.FACEBOOK, ReportingScope.ALL_SOURCES, Instant.now()));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(view(closed).path("users").toString()).isEqualTo("[\"usr_tess\"]"));
  }

  @Test
  @Tag("R-CON-15")
  void whatARemovedUserConnectedHasNoConnector() {
    String theirs = connected(HUB, Network.FACEBOOK, ReportingScope.ALL_SOURCES, user, true);
    send(HUB, new CloseAccess(new AccountId(theirs), Instant.now()));
    send(HUB, new NameConnector(new AccountId(account), new UserId(user), Instant.now()));
    assertThat(admin.delete("/api/users/" + user).status()).isEqualTo(202);
    String late = connected(HUB, Network.FACEBOOK, ReportingScope.ALL_SOURCES, user, true);
    String lateToo = connected(HUB, Network.FACEBOOK, ReportingScope.ALL_SOURCES, "usr_tess", true);
    send(HUB, new NameConnector(new AccountId(lateToo), new UserId(user), Instant.now()));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(Stream.of(theirs, account, late, lateToo))
                    .allMatch(of -> lastEvent(of).equals("access.connector-left")));
    assertThat(history.stream(HUB, late).getLast().origin().actor())
        .isEqualTo("automation:drop-from-access");
  }

  private String lastEvent(String of) {
    return history.stream(HUB, of).getLast().name();
  }

  private void awaitPrivateTo(String someone) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(view(account).path("kind").asString()).isEqualTo("PRIVATE");
              assertThat(view(account).path("users").toString()).isEqualTo("[\"" + someone + "\"]");
            });
  }

  private JsonNode view(String of) {
    return admin.get("/api/access/accounts/" + of).body();
  }

  private Answer choose(String choice) {
    return admin.put("/api/access/accounts/" + account, choice);
  }

  private static String team(String name, String... members) {
    String quoted = Stream.of(members).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
    return "{\"name\":\"" + name + "\",\"members\":[" + quoted + "]}";
  }
}
