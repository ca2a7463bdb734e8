package herald.autopublish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.testing.Contracts;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** From a draft to a post that is out, by people of different levels. */
@Tag("R-POST-1")
class PostingByHandIT extends AutopublishSpecification {

  /** Has DRAFT on the account of each test. */
  private static final String NOOR = "usr_noor";

  private static final String LATER =
      "{\"at\":\"%s\",\"zone\":\"UTC\"}"
          .formatted(LocalDateTime.now(ZoneOffset.UTC).plusDays(9).truncatedTo(ChronoUnit.MINUTES));

  private String account;

  @BeforeEach
  void anAccount() {
    account = connect("X", "PROFILE", "PRIVATE");
    access.level(HUB, NOOR, account, "DRAFT");
  }

  @Test
  @Tag("R-PERM-2")
  void isDraftedByOneAndPublishedByAnother() {
    HttpResponse<String> made =
        draft("{\"account\":\"%s\",\"text\":\"Hello\",\"proposed\":%s}".formatted(account, LATER));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(json(made).get("status").asString()).isEqualTo("DRAFT");
    String post = json(made).get("id").asString();
    JsonNode shown = read(post, made);
    assertThat(shown.get("status").asString()).isEqualTo("DRAFT");
    assertThat(shown.at("/proposed/zone").asString()).isEqualTo("UTC");
    assertThat(shown.at("/author/id").asString()).isEqualTo(NOOR);
    assertThat(shown.get("dueAt").isNull()).isTrue();

    for (String move : new String[] {"schedule", "publish", "draft", "cancel", "retry"}) {
      String body = move.equals("schedule") ? LATER : null;
      var refused = byNoor("POST", "/" + post + "/" + move, body);
      problem(refused, 403, "permission.denied", "R-PERM-1");
    }
    var resolved = byNoor("POST", "/" + post + "/resolve", "{\"outcome\":\"FAILED\"}");
    problem(resolved, 403, "permission.denied", "R-PERM-1");

    assertThat(post("/api/posts/" + post + "/publish", "").statusCode()).isEqualTo(202);
    awaitPosts(account, "RELEASED");
    assertThat(onlyPost(account).get("proposed").isNull()).isTrue();
    await()
        .untilAsserted(
            () ->
                assertThat(told())
                    .filteredOn(told -> told.subject().equals(post))
                    .filteredOn(told -> told.type().equals("herald.post.released.v1"))
                    .singleElement()
                    .satisfies(told -> Contracts.assertValid(told.type(), told.body()))
                    .satisfies(
                        told ->
                            assertThat(told.body())
                                .contains(
                                    "\"author\":\"usr_noor\"", "\"publisher\":\"usr_sanne\"")));
  }

  @Test
  @Tag("R-POST-2")
  void goesOutAtItsTimeInTheRightOfWhoeverScheduledIt() {
    String post = drafted("Hello");
    access.withhold(account, NOOR, "AUTHOR_LOST_RIGHT");
    var scheduled = schedule(post, inSeconds(2));
    assertThat(scheduled.statusCode()).as(scheduled.body()).isEqualTo(202);
    assertThat(read(post, scheduled).get("zone").asString()).isEqualTo("UTC");
    awaitPosts(account, "RELEASED");
  }

  @Test
  @Tag("R-ACC-7")
  void isWithheldWhenWhoeverScheduledItHasLostTheRight() {
    String post = drafted("Hello");
    schedule(post, inSeconds(2));
    access.withhold(account, SANNE, "AUTHOR_LOST_RIGHT");
    awaitPosts(account, "WITHHELD");
    assertThat(onlyPost(account).get("because").asString()).isEqualTo("AUTHOR_LOST_RIGHT");
    problem(schedule(post, LATER), 409, "post.withheld", "R-PERM-1");
  }

  @Test
  @Tag("R-AUTO-2")
  void isNotWithheldWhenAccessIsRestrictedAndTheRightStays() {
    String post = drafted("Hello");
    schedule(post, LATER);
    tellAccess("restricted", account, "PRIVATE");
    var edited = put("/api/posts/" + post, "{\"text\":\"Hello again\"}");
    assertThat(edited.statusCode()).as(edited.body()).isEqualTo(202);
    assertThat(read(post, edited).get("status").asString()).isEqualTo("SCHEDULED");
    assertThat(read(post, edited).get("text").asString()).isEqualTo("Hello again");
  }

  @Test
  @Tag("R-POST-7")
  void waitsWhileAllPublishingIsStopped() {
    access.release(account, "WAIT");
    String post = drafted("Hello");
    assertThat(post("/api/posts/" + post + "/publish", "").statusCode()).isEqualTo(202);
    awaitPosts(account, "SCHEDULED");
    access.release(account, "RELEASE");
    awaitPosts(account, "RELEASED");
  }

  @Test
  @Tag("R-MAIL-9")
  void isReturnedEditedAndDeletedByItsAuthor() {
    String post = drafted("Hello");
    schedule(post, LATER);
    problem(byNoor("PUT", "/" + post, "{\"text\":\"Hi\"}"), 403, "permission.denied", "R-PERM-1");
    problem(byNoor("DELETE", "/" + post, null), 403, "permission.denied", "R-PERM-1");
    problem(
        send(request("DELETE", "/api/posts/" + post, null)), 409, "post.no-such-move", "R-POST-1");
    var returned = post("/api/posts/" + post + "/draft", "{\"comment\":\"Friendlier, please.\"}");
    JsonNode shown = read(post, returned);
    assertThat(shown.get("status").asString()).isEqualTo("DRAFT");
    assertThat(shown.get("comment").asString()).isEqualTo("Friendlier, please.");
    assertThat(shown.get("dueAt").isNull()).isTrue();
    assertThat(byNoor("PUT", "/" + post, "{\"text\":\"Hi!\"}").statusCode()).isEqualTo(202);
    var deleted = byNoor("DELETE", "/" + post, null);
    assertThat(deleted.statusCode()).isEqualTo(202);
    assertThat(json(deleted).get("stillOnNetwork").asBoolean()).isFalse();
    awaitPosts(account);
    problem(get("/api/posts/" + post), 404, "post.unknown", "R-POST-1");
    problem(put("/api/posts/" + post, "{\"text\":\"Hi\"}"), 404, "post.unknown", "R-POST-1");
  }

  @Test
  @Tag("R-POST-5")
  void isTriedAgainResolvedAndDeletedInHeraldOnly() {
    String post = drafted("Hello");
    post("/api/posts/" + post + "/publish", "");
    outcome(post, "delivery-refused", "\"code\":\"X\",\"because\":\"no\",\"final\":true");
    awaitPosts(account, "FAILED");
    assertThat(post("/api/posts/" + post + "/retry", "").statusCode()).isEqualTo(202);
    outcome(post, "delivery-unknown", "\"because\":\"cut\"");
    awaitPosts(account, "UNKNOWN");
    String resolve = "/api/posts/" + post + "/resolve";
    problem(post(resolve, "{\"outcome\":\"PUBLISHED\"}"), 422, "post.address", "R-POST-5");
    var resolved =
        post(resolve, "{\"outcome\":\"PUBLISHED\",\"address\":\"https://x.example/posts/17?s=1\"}");
    assertThat(read(post, resolved).at("/remote/id").asString()).isEqualTo("17");
    var deleted = send(request("DELETE", "/api/posts/" + post, null));
    assertThat(json(deleted).get("stillOnNetwork").asBoolean()).isTrue();
    assertThat(json(deleted).get("detail").asString()).contains("still shows it");
  }

  @ParameterizedTest
  @Tag("R-POST-2")
  @Tag("R-POST-3")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"text\":\"\"|422|request.invalid|text",
        "\"text\":\" \\u0001 \"|422|post.blank|text",
        "\"text\":\"a\",\"link\":\"ftp://x\"|422|post.address|link",
        "\"text\":\"a\",\"image\":\"nonsense\"|422|post.address|image",
        "\"text\":\"a\",\"proposed\":{\"at\":\"2030-12-01T09:00\"}|422|post.time|proposed.zone",
        "\"text\":\"a\",\"proposed\":{\"at\":\"9\",\"zone\":\"UTC\"}|422|post.time|proposed.at",
        "\"text\":\"a\",\"status\":\"RELEASED\"|400|request.malformed|status"
      })
  void isRefusedAsADraftThatCannotBe(String fields, int status, String code, String field) {
    var answer = draft("{\"account\":\"" + account + "\"," + fields + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).get("type").asString()).endsWith(code);
    assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(json(answer).get("rule").asString()).isNotBlank();
    assertThat(posts(account)).isEmpty();
  }

  @ParameterizedTest
  @Tag("R-POST-2")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"at\":\"2030-12-01T09:00\"}|zone",
        "{\"at\":\"2030-12-01T09:00+01:00\",\"zone\":\"Europe/Amsterdam\"}|at",
        "{\"zone\":\"Europe/Amsterdam\"}|at",
        "{\"at\":\"2020-12-01T09:00\",\"zone\":\"UTC\"}|at"
      })
  void isNotScheduledWithoutATimeThatIsOne(String time, String field) {
    var answer = schedule(drafted("Hello"), time);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(json(answer).get("rule").asString()).isEqualTo("R-POST-2");
    assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
    awaitPosts(account, "DRAFT");
  }

  @Test
  @Tag("R-POST-3")
  void goesOutNeitherNowNorLaterWithAnImageThatWouldGetLost() {
    String page = connect("LINKEDIN", "PAGE", "EVERYONE");
    String content = "\"text\":\"Hello\",\"image\":\"https://i.example/a.png\"";
    var made = post("/api/posts", "{\"account\":\"" + page + "\"," + content + "}");
    assertThat(made.statusCode()).as("a draft is for later: " + made.body()).isEqualTo(201);
    String post = json(made).get("id").asString();
    for (var answer : List.of(schedule(post, LATER), post("/api/posts/" + post + "/publish", ""))) {
      problem(answer, 422, "post.image-alone", "R-POST-3");
      assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("image");
      assertThat(json(answer).get("detail").asString()).contains("LinkedIn");
    }
    awaitPosts(page, "DRAFT");
    String link = "{" + content + ",\"link\":\"https://news.example.com/a\"}";
    assertThat(put("/api/posts/" + post, link).statusCode()).isEqualTo(202);
    assertThat(schedule(post, LATER).statusCode()).isEqualTo(202);
    awaitPosts(page, "SCHEDULED");
  }

  @Test
  @Tag("R-POST-3")
  void isNotScheduledWithMoreThanTheNetworkTakes() {
    var answer = schedule(drafted("x".repeat(281)), LATER);
    problem(answer, 422, "post.too-long", "R-POST-3");
    assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("text");
    assertThat(json(answer).get("detail").asString()).contains("280", "281");
    awaitPosts(account, "DRAFT");
  }

  @Test
  @Tag("R-ACC-3")
  void isUnknownToWhoeverMustNotKnowItsAccount() {
    String post = drafted("Hello");
    var answer =
        send(requestOf(HUB, "usr_nobody", "POST", "/api/posts/" + post + "/publish", null));
    problem(answer, 404, "post.unknown", "R-POST-1");
    var other = send(requestOf(OTHER_HUB, "usr_eva", "DELETE", "/api/posts/" + post, null));
    problem(other, 404, "post.unknown", "R-POST-1");
    problem(
        send(requestOf(HUB, DAAN, "POST", "/api/posts", body("Hi"))),
        403,
        "permission.denied",
        "R-PERM-1");
  }

  @Test
  void isMadeOncePerKeyAndChangedAtItsVersionOnly() {
    String key = UUID.randomUUID().toString();
    var first = send(request("POST", "/api/posts", body("Hi")).header("Idempotency-Key", key));
    var again = send(request("POST", "/api/posts", body("Hi")).header("Idempotency-Key", key));
    assertThat(json(again).get("id")).isEqualTo(json(first).get("id"));
    String path = "/api/posts/" + json(first).get("id").asString();
    var edit = request("PUT", path, "{\"text\":\"Ho\"}");
    assertThat(send(edit.header("If-Match", "\"1\"")).statusCode()).isEqualTo(202);
    for (String move : new String[] {"/publish", "/draft", "/cancel", "/retry"}) {
      var late = send(request("POST", path + move, null).header("If-Match", "\"1\""));
      assertThat(late.statusCode()).as(late.body()).isEqualTo(412);
    }
    var late = send(request("POST", path + "/schedule", LATER).header("If-Match", "\"1\""));
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(send(request("DELETE", path, null).header("If-Match", "\"1\"")).statusCode())
        .isEqualTo(412);
  }

  private HttpResponse<String> draft(String body) {
    return send(requestOf(HUB, NOOR, "POST", "/api/posts", body));
  }

  private String body(String text) {
    return "{\"account\":\"%s\",\"text\":\"%s\"}".formatted(account, text);
  }

  private String drafted(String text) {
    HttpResponse<String> answer = draft(body(text));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).get("id").asString();
  }

  private HttpResponse<String> schedule(String post, String time) {
    return post("/api/posts/" + post + "/schedule", time);
  }

  private HttpResponse<String> byNoor(String method, String path, @Nullable String body) {
    return send(requestOf(HUB, NOOR, method, "/api/posts" + path, body));
  }

  private static String inSeconds(int seconds) {
    return "{\"at\":\"%s\",\"zone\":\"UTC\"}"
        .formatted(LocalDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
  }

  /** The post, once it is as the answer left it. */
  private JsonNode read(String post, HttpResponse<String> answer) {
    String position = answer.headers().firstValue("Herald-Position").orElseThrow();
    return json(send(request("GET", "/api/posts/" + post, null).header("Herald-After", position)));
  }

  private void outcome(String post, String verb, String rest) {
    awaitPosts(account, "RELEASED");
    tellAccounts(
        "herald.post." + verb + ".v1",
        post,
        "{\"post\":\"%s\",\"account\":\"%s\",%s,\"at\":\"2026-03-03T09:00:00Z\"}"
            .formatted(post, account, rest));
  }
}
