package herald.access;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Names are text: whatever is in them comes back as it went in, or is refused by its field. */
@Tag("A16")
@Tag("A5")
class HostileNamesIT extends AccessSpecification {

  private static final JsonMapper JSON = new JsonMapper();

  private final String hub = "hub_" + fresh();
  private Http admin;

  @BeforeEach
  void people() {
    String user = "usr_" + fresh();
    openHub(hub, user);
    admin = asUser(hub, user);
  }

  private static List<String> inert() {
    List<String> names = new ArrayList<>();
    names.add("<script>alert(1)</script>");
    names.add("\"><img src=x onerror=alert(1)>");
    names.add("=cmd|' /C calc'!A0");
    names.add("'; drop table users; --");
    names.add("${jndi:ldap://127.0.0.1/a} #{7*7} {{7*7}} %s%n");
    names.add("a\u202Efdp.exe\u2066b");
    names.add("\uD83D\uDC69\u200D\uD83D\uDCBB\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08");
    names.add("Z" + "\u0301".repeat(99));
    names.add("../../etc/passwd\r\nX-Header: 1");
    return names;
  }

  @Test
  void ofUsersComeBackAsTheyWere() {
    for (String name : inert()) {
      Answer added = admin.post("/api/users", person(name));
      assertThat(added.status()).as(added.toString()).isEqualTo(201);
      Answer seen = admin.get("/api/users/" + added.body().path("id").asString());
      assertThat(seen.body().path("name").asString()).isEqualTo(name);
      assertThat(seen.header("Content-Type")).startsWith("application/json");
      assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
    assertThat(admin.get("/api/users").body().path("items").findValuesAsString("name"))
        .containsAll(inert());
  }

  @Test
  void ofTeamsComeBackAsTheyWere() {
    for (String name : inert()) {
      Answer formed = admin.post("/api/teams", team(name));
      assertThat(formed.status()).as(formed.toString()).isEqualTo(201);
      assertThat(
              admin
                  .get("/api/teams/" + formed.body().path("id").asString())
                  .body()
                  .path("name")
                  .asString())
          .isEqualTo(name);
    }
  }

  /** As they come in JSON: NUL and half a character are not text that can be kept. */
  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "\\udc00"})
  void thatAreNoTextAreRefusedByTheirField(String escaped) {
    for (String[] request :
        new String[][] {{"/api/users", person("NAME")}, {"/api/teams", team("NAME")}}) {
      Answer refused = admin.post(request[0], request[1].replace("NAME", escaped));
      assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
      assertThat(refused.body().path("errors").path(0).path("field").asString()).isEqualTo("name");
    }
  }

  @Test
  void thatAreNoneOrTooLongAreRefusedByTheirField() {
    for (String name : List.of("", "   ", "x".repeat(101), "Z" + "\u0301".repeat(100))) {
      for (Answer refused :
          List.of(admin.post("/api/users", person(name)), admin.post("/api/teams", team(name)))) {
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.body().path("errors").path(0).path("field").asString())
            .isEqualTo("name");
      }
    }
    assertThat(admin.get("/api/teams").body().path("items").isEmpty()).isTrue();
  }

  private static String person(String name) {
    return """
    {"name":%s,"address":"%s@example.org","language":"nl","zone":"Europe/Amsterdam","permission":"VIEW_ONLY"}"""
        .formatted(JSON.writeValueAsString(name), UUID.randomUUID());
  }

  private static String team(String name) {
    return "{\"name\":" + JSON.writeValueAsString(name) + ",\"members\":[]}";
  }

  private static String fresh() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
