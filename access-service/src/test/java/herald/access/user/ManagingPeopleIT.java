package herald.access.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.support.Mailbox;
import herald.access.support.Records;
import herald.access.user.events.Permission;
import herald.platform.eventstore.HubRows;
import herald.platform.eventstore.chain.ChainAudit;
import herald.platform.eventstore.chain.Verification;
import herald.platform.messaging.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Tag("R-PERM-6")
class ManagingPeopleIT extends AccessSpecification {

  private static final String HUB = "hub_people";

  @Autowired HubRows rows;
  @Autowired Topics topics;
  @Autowired private ChainAudit chain;
  private Http admin;
  private String someone;

  @BeforeEach
  void people() {
    openHub(HUB, "usr_paula");
    admin = asUser(HUB, "usr_paula");
    someone = added("VIEW_ONLY");
  }

  @Test
  void aSuperAdminAddsSomebodyOnce() {
    String address = address();
    Http keyed = admin.with("Idempotency-Key", address);
    Answer first = keyed.post("/api/users", person(address, "OWN_ACCOUNTS"));
    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    assertThat(first.header("Herald-Position")).startsWith("access-service@");
    String id = first.body().path("id").asString();
    assertThat(first.body().path("invitation").path("mailed").asBoolean()).isTrue();
    Answer repeated = keyed.post("/api/users", person(address, "OWN_ACCOUNTS"));
    assertThat(repeated.body().path("id").asString()).isEqualTo(id);
    assertThat(repeated.body().path("invitation").isNull()).isTrue();
    assertThat(Mailbox.of(address)).hasSize(1);
    Answer seen = admin.get("/api/users/" + id);
    assertThat(seen.header("ETag")).isEqualTo("\"1\"");
    assertThat(seen.body().path("address").asString()).isEqualTo(address);
    assertThat(seen.body().path("permission").asString()).isEqualTo("OWN_ACCOUNTS");
    assertThat(admin.post("/api/users", person(address.toUpperCase(), "OWN_ACCOUNTS")).code())
        .isEqualTo("user.address-taken");
  }

  @Test
  void everybodySeesNamesAndNoMore() {
    Http user = asUser(HUB, someone);
    JsonNode other = user.get("/api/users/usr_paula").body();
    assertThat(other.path("permission").isNull()).isTrue();
    assertThat(user.get("/api/users/" + someone).body().path("permission").asString())
        .isEqualTo("VIEW_ONLY");
    Answer list = user.get("/api/users");
    assertThat(list.status()).isEqualTo(200);
    assertThat(ids(list)).contains(someone, "usr_paula").doesNotContain("usr_sanne");
    assertThat(user.get("/api/users/usr_sanne").status()).isEqualTo(404);
  }

  @Test
  void theListComesInPages() {
    openHub("hub_pages", "usr_pia");
    for (int i = 0; i < 101; i++) {
      add("hub_pages", "usr_paged" + i, Permission.VIEW_ONLY);
    }
    Http reader = asUser("hub_pages", "usr_pia");
    Answer first = reader.get("/api/users");
    assertThat(ids(first)).hasSize(100);
    assertThat(first.header("Link")).contains("rel=\"next\"");
    Answer second = reader.get("/api/users?cursor=" + first.body().path("next").asString());
    assertThat(ids(second)).hasSize(2).doesNotContainAnyElementsOf(ids(first));
  }

  private static List<String> ids(Answer list) {
    List<String> ids = new ArrayList<>();
    list.body().path("items").forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }

  @Test
  void rightsAreGivenAndTaken() {
    String path = "/api/users/" + someone;
    Answer given =
        admin
            .with("If-Match", "\"1\"")
            .put(path + "/permission", "{\"permission\":\"ACCESSIBLE_ACCOUNTS\"}");
    assertThat(given.status()).isEqualTo(202);
    assertThat(given.header("ETag")).isEqualTo("\"2\"");
    Answer late =
        admin.with("If-Match", "\"1\"").put(path + "/permission", "{\"permission\":\"VIEW_ONLY\"}");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.body().path("current").path("version").asLong()).isEqualTo(2);
    assertThat(late.body().path("current").path("value")).isEqualTo(admin.get(path).body());
    assertThat(admin.put(path + "/super-admin", "{\"superAdmin\":true}").status()).isEqualTo(202);
    assertThat(admin.get(path).body().path("superAdmin").asBoolean()).isTrue();
    String hub = admin.get(path).body().path("versions").path("hub").asString();
    assertThat(
            admin
                .with("If-Match", "\"" + hub + "\"")
                .put(path + "/super-admin", "{\"superAdmin\":false}")
                .status())
        .isEqualTo(202);
    assertThat(admin.get(path).body().path("superAdmin").asBoolean()).isFalse();
  }

  @Test
  void theLastSuperAdminStays() {
    Answer refused = admin.put("/api/users/usr_paula/super-admin", "{\"superAdmin\":false}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("R-PERM-6");
    assertThat(admin.delete("/api/users/usr_paula").code()).isEqualTo("user.removes-themself");
  }

  @Test
  @Tag("R-PERM-7")
  void anAuditorReadsAndChangesNothing() {
    String path = "/api/users/" + someone + "/auditor";
    Http auditor = asUser(HUB, someone);
    assertThat(auditor.get("/api/audit/access/events").status()).isEqualTo(403);
    assertThat(admin.put(path, "{\"auditor\":true}").status()).isEqualTo(202);
    assertThat(auditor.get("/api/audit/access/events").status()).isEqualTo(200);
    assertThat(auditor.get("/api/users/usr_paula").body().path("superAdmin").asBoolean()).isTrue();
    assertThat(auditor.put(path, "{\"auditor\":false}").status()).isEqualTo(403);
    assertThat(admin.put(path, "{\"auditor\":false}").status()).isEqualTo(202);
    assertThat(auditor.get("/api/audit/access/events").status()).isEqualTo(403);
  }

  @Test
  @Tag("R-ACC-2")
  @Tag("R-AUD-4")
  void whoIsRemovedIsForgotten() {
    String token =
        asUser(HUB, someone)
            .post("/api/tokens", "{\"name\":\"t\"}")
            .body()
            .path("token")
            .asString();
    Http former = signedIn(token);
    admin.put("/api/users/" + someone + "/super-admin", "{\"superAdmin\":true}");
    Answer removed = admin.delete("/api/users/" + someone);
    assertThat(removed.status()).as(removed.toString()).isEqualTo(202);
    assertThat(admin.get("/api/users/" + someone).status()).isEqualTo(404);
    assertThat(former.get("/api/users").status()).isEqualTo(404);
    assertThat(former.post("/api/users", person(address(), "VIEW_ONLY")).status()).isEqualTo(403);
    assertThat(exchange(token, "access-service").status()).isEqualTo(400);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count("people") == 0 && count("api_tokens") == 0);
    assertThat(count("super_admins")).isZero();
    assertThat(admin.delete("/api/users/" + someone).status()).isEqualTo(404);
    Records records = new Records(topics);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(records.read("herald.access"))
                    .filteredOn(heard -> heard.subject().equals(someone))
                    .extracting(Records.Heard::type)
                    .containsExactly(
                        "herald.user.added.v1",
                        "herald.user.rights-given.v1",
                        "herald.user.removed.v1"));
    assertThatTheLogIsWhatWasStored();
  }

  /** Events name nobody, so nothing of the log is touched when a person is erased. */
  private void assertThatTheLogIsWhatWasStored() {
    chain.begin(List.of());
    Verification end = await().until(() -> chain.latest().orElseThrow(), Verification::done);
    assertThat(end.flaw()).isNull();
    assertThat(end.position()).isPositive().isEqualTo(end.until());
  }

  @Test
  @Tag("A3")
  @Tag("A5")
  void othersAndBadInputChangeNothing() {
    Http user = asUser(HUB, someone);
    assertThat(user.post("/api/users", person(address(), "VIEW_ONLY")).rule())
        .isEqualTo("R-PERM-6");
    assertThat(user.delete("/api/users/usr_paula").status()).isEqualTo(403);
    assertThat(user.put("/api/users/" + someone + "/super-admin", "{\"superAdmin\":true}").status())
        .isEqualTo(403);
    assertThat(
            admin.put("/api/users/usr_sanne/permission", "{\"permission\":\"VIEW_ONLY\"}").status())
        .isEqualTo(404);
    assertThat(admin.delete("/api/users/usr_sanne").status()).isEqualTo(404);
    assertThat(admin.post("/api/users", person("nowhere", "VIEW_ONLY")).status()).isEqualTo(422);
    assertThat(admin.post("/api/users", person(address(), "ALL")).status()).isEqualTo(400);
    assertThat(
            admin
                .post("/api/users", person(address(), "VIEW_ONLY").replace("Europe", "Mars"))
                .code())
        .isEqualTo("user.zone-unknown");
    assertThat(admin.get("/api/users/" + someone).header("ETag")).isEqualTo("\"1\"");
  }

  private String added(String permission) {
    Answer answer = admin.post("/api/users", person(address(), permission));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.body().path("id").asString();
  }

  private static String address() {
    return UUID.randomUUID() + "@example.org";
  }

  private static String person(String address, String permission) {
    return """
    {"name":"Some One","address":"%s","language":"nl","zone":"Europe/Amsterdam","permission":"%s"}"""
        .formatted(address, permission);
  }

  private long count(String table) {
    return rows.in(
        HUB,
        jdbc ->
            jdbc.sql("select count(*) from " + table + " where user_id = ?")
                .param(someone)
                .query(Long.class)
                .single());
  }
}
