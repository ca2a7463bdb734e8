package herald.autopublish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What bad input gets: a problem that names field and rule, and nothing changed. */
@ExtendWith(OutputCaptureExtension.class)
class AskingWronglyIT extends AutopublishSpecification {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String API_BLOG = "{\"name\":\"Told\",\"sources\":[{\"kind\":\"API\"}]}";

  private final String feed = "/" + UUID.randomUUID() + ".xml";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>no feed</html>",
        "{}",
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='2.0'><channel/></rss>"
      })
  @Tag("R-AUTO-9")
  void aFeedThatIsNoFeedIsRefusedAndNothingIsRegistered(String body) {
    site.text(feed, "text/html", body);
    HttpResponse<String> answer = register(site.address(feed));
    problem(answer, 422, "blog.feed-unreadable", "R-AUTO-9");
    assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("sources[0].url");
    assertThat(get("/api/blogs").body()).doesNotContain(feed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/feed",
        "https://10.0.0.1/feed",
        "https://localhost/feed",
        "http://example.org/feed",
        "https://user:secret@127.0.0.1/feed",
        "file:///etc/passwd",
        "nonsense"
      })
  @Tag("A12")
  void anAddressThatCannotOrMustNotBeReadGetsTheSameAnswer(String url) {
    HttpResponse<String> answer = register(url);
    problem(answer, 422, "blog.feed-unreadable", "R-AUTO-9");
    site.text(feed, "text/plain", "no feed");
    assertThat(json(answer).get("detail"))
        .isEqualTo(json(register(site.address(feed))).get("detail"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://reader:s3cr3t@127.0.0.1/feed?key=s3cr3t#s3cr3t,https://127.0.0.1/feed",
    "nonsense?key=s3cr3t,an address that is none"
  })
  void aLogTellsNothingThatAnAddressMayHide(String url, String logged, CapturedOutput log) {
    problem(register(url), 422, "blog.feed-unreadable", "R-AUTO-9");
    assertThat(log).contains(logged + " is not read as a feed").doesNotContain("s3cr3t");
  }

  @Test
  void theLogOfATimedReadingTellsNothingThatAnAddressMayHide(CapturedOutput log) {
    site.feed(feed, rss());
    blog(feed + "?key=s3cr3t", Duration.ofSeconds(2));
    site.text(feed, "text/plain", "no feed");
    await().untilAsserted(() -> assertThat(log).contains(feed + " of blg_"));
    assertThat(log).doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|400|request.malformed",
        "{\"name\":\"n\",\"sources\":[{\"kind\":\"API\"}],\"hubId\":\"hub_b\"}|400|request.malformed",
        "{\"name\":\"n\",\"sources\":[{\"kind\":\"CARRIER_PIGEON\"}]}|400|request.malformed",
        "{\"name\":\"\",\"sources\":[{\"kind\":\"API\"}]}|422|request.invalid",
        "{\"name\":\"n\",\"sources\":[]}|422|request.invalid",
        "{\"sources\":[{\"kind\":\"API\"}]}|422|request.invalid",
        "{\"name\":\"n\",\"sources\":[{\"kind\":\"GHOST\"}]}|422|blog.source-kind",
        "{\"name\":\"n\",\"sources\":[{\"kind\":\"FEED\"}]}|422|blog.feed-address",
        "{\"name\":\"n\",\"sources\":[{\"kind\":\"API\",\"url\":\"x\"}]}|422|blog.api-address",
        "{\"name\":\"n\",\"sources\":[{\"kind\":\"API\"}],\"hold\":\"PT48H\"}|422|blog.hold",
        "{\"name\":\"n\",\"sources\":[{\"kind\":\"API\"}],\"hold\":\"soon\"}|400|request.malformed"
      })
  void aBlogThatCannotBeIsRefused(String body, int status, String code) {
    HttpResponse<String> answer = post("/api/blogs", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).get("type").asString()).isEqualTo("urn:herald:problem:" + code);
    assertThat(json(answer).get("rule").asString()).isNotBlank();
  }

  @Test
  void aKeyStandsForOneRequest() {
    String key = UUID.randomUUID().toString();
    var first = send(request("POST", "/api/blogs", API_BLOG).header("Idempotency-Key", key));
    var again = send(request("POST", "/api/blogs", API_BLOG).header("Idempotency-Key", key));
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(json(again).get("id")).isEqualTo(json(first).get("id"));
    var other =
        send(
            request("POST", "/api/blogs", API_BLOG.replace("Told", "Other"))
                .header("Idempotency-Key", key));
    problem(other, 409, "idempotency.key-reused", "HTTP-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-03T09:00:00", "2026-03-03", "1772528400", "tomorrow"})
  @Tag("R-POST-2")
  void anArticlesDateNeedsItsZone(String date) {
    String blog = apiBlog(HOUR);
    HttpResponse<String> answer =
        post(
            "/api/blogs/" + blog + "/articles",
            """
            {"id":"a","title":"A","link":"https://news.example.com/a","publishedAt":"%s"}"""
                .formatted(date));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("publishedAt");
  }

  @Test
  @Tag("R-AUTO-4")
  void anArticleNeedsAnAddressThatABrowserOpens() {
    String blog = apiBlog(HOUR);
    HttpResponse<String> answer =
        post(
            "/api/blogs/" + blog + "/articles",
            "{\"id\":\"a\",\"title\":\"A\",\"link\":\"javascript:alert(1)\"}");
    problem(answer, 422, "article.address", "R-AUTO-4");
  }

  @Test
  @Tag("R-AUTO-1")
  void aBlogTakesArticlesOnlyInItsOwnWay() {
    site.feed(feed, rss());
    String told = apiBlog(HOUR);
    String read = blog(feed, HOUR);
    problem(post("/api/blogs/" + told + "/poll", ""), 409, "blog.no-feed", "R-AUTO-5");
    problem(
        post(
            "/api/blogs/" + read + "/articles",
            "{\"id\":\"a\",\"title\":\"A\",\"link\":\"https://news.example.com/a\"}"),
        409,
        "blog.no-api-source",
        "R-AUTO-1");
  }

  @Test
  @Tag("R-AUTO-7")
  void anArticleThatWasNeverToldCannotBeWithdrawn() {
    String path = "/api/blogs/" + apiBlog(HOUR) + "/articles";
    problem(send(request("DELETE", path + "?id=never", null)), 404, "article.unknown", "R-AUTO-7");
    post(path, "{\"id\":\"a\",\"title\":\"A\",\"link\":\"https://news.example.com/a\"}");
    assertThat(send(request("DELETE", path + "?id=a", null)).statusCode()).isEqualTo(202);
    assertThat(send(request("DELETE", path + "?id=a", null)).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource({"INSTAGRAM,BUSINESS", "YOUTUBE,CHANNEL", "FACEBOOK,PROFILE"})
  @Tag("R-AUTO-3")
  void someNetworksNeverAnnounce(String network, String kind) {
    String blog = apiBlog(HOUR);
    String account = connect(network, kind, "EVERYONE");
    problem(choose(account, blog), 409, "autopublishing.network", "R-AUTO-3");
    assertThat(json(get("/api/autopublishing/" + account)).get("allowed").asBoolean()).isFalse();
  }

  @Test
  @Tag("R-AUTO-2")
  void onlySharedAccountsAnnounce() {
    String blog = apiBlog(HOUR);
    problem(
        choose(connect("X", "PROFILE", "PRIVATE"), blog),
        409,
        "autopublishing.not-shared",
        "R-AUTO-2");
  }

  @Test
  @Tag("R-AUTO-8")
  void aSecondXAccountForABlogIsRefusedUntilTheFirstGivesItUp() {
    String blog = apiBlog(HOUR);
    String first = connect("X", "PROFILE", "EVERYONE");
    String second = connect("X", "PROFILE", "EVERYONE");
    assertThat(choose(first, blog).statusCode()).isEqualTo(202);
    problem(choose(second, blog), 409, "autopublishing.second-x-account", "R-AUTO-8");
    assertThat(json(get("/api/autopublishing/" + second)).get("blogs")).isEmpty();
    assertThat(choose(first).statusCode()).isEqualTo(202);
    assertThat(choose(second, blog).statusCode()).isEqualTo(202);
  }

  @Test
  void aWrongVersionIsAnsweredWith412() {
    String blog = apiBlog(HOUR);
    String account = connect("FACEBOOK", "PAGE", "EVERYONE");
    String body = "{\"blogs\":[\"" + blog + "\"]}";
    String path = "/api/autopublishing/" + account;
    var wrong = send(request("PUT", path, body).header("If-Match", "\"7\""));
    assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(412);
    String etag = get(path).headers().firstValue("ETag").orElseThrow();
    var right = send(request("PUT", path, body).header("If-Match", etag));
    assertThat(right.statusCode()).as(right.body()).isEqualTo(202);
    assertThat(right.headers().firstValue("ETag")).hasValue("\"1\"");
    String position = right.headers().firstValue("Herald-Position").orElseThrow();
    var read = send(request("GET", path, null).header("Herald-After", position));
    assertThat(read.headers().firstValue("ETag")).hasValue("\"1\"");
    assertThat(json(read).at("/blogs/0/id").asString()).isEqualTo(blog);
    assertThat(json(read).at("/blogs/0/name").asString()).isEqualTo("Told");
  }

  @Test
  @Tag("R-PERM-3")
  @Tag("A3")
  void whoMayOnlyLookChangesNothing() {
    String blog = apiBlog(HOUR);
    String account = connect("FACEBOOK", "PAGE", "EVERYONE");
    String body = "{\"blogs\":[\"" + blog + "\"]}";
    var choosing = send(requestOf(HUB, DAAN, "PUT", "/api/autopublishing/" + account, body));
    assertThat(choosing.statusCode()).isEqualTo(403);
    var registering = send(requestOf(HUB, DAAN, "POST", "/api/blogs", API_BLOG));
    assertThat(registering.statusCode()).isEqualTo(403);
    assertThat(send(requestOf(HUB, DAAN, "GET", "/api/posts", null)).statusCode()).isEqualTo(200);
  }

  @Test
  @Tag("A1")
  void anotherHubsThingsAreAsUnknownAsRandomOnes() {
    String blog = apiBlog(HOUR);
    String account = connect("FACEBOOK", "PAGE", "EVERYONE");
    choose(account, blog);
    post(
        "/api/blogs/" + blog + "/articles",
        "{\"id\":\"a\",\"title\":\"A\",\"link\":\"https://news.example.com/%s\",\"publishedAt\":\"%s\"}"
            .formatted(blog, Instant.now()));
    awaitPosts(account, "SCHEDULED");
    String post = onlyPost(account).get("id").asString();
    String article = "{\"id\":\"b\",\"title\":\"B\",\"link\":\"https://news.example.com/b\"}";
    sameAsRandom("GET", "/api/posts/", post, "", null);
    sameAsRandom("POST", "/api/posts/", post, "/cancel", null);
    sameAsRandom("GET", "/api/autopublishing/", account, "", null);
    sameAsRandom("PUT", "/api/autopublishing/", account, "", "{\"blogs\":[\"" + blog + "\"]}");
    sameAsRandom("POST", "/api/blogs/", blog, "/articles", article);
    sameAsRandom("DELETE", "/api/blogs/", blog, "/articles?id=a", null);
    sameAsRandom("POST", "/api/blogs/", blog, "/poll", null);
    assertThat(eva("GET", "/api/blogs", null).body()).doesNotContain(blog);
    assertThat(eva("GET", "/api/posts", null).body()).doesNotContain(post);
    awaitPosts(account, "SCHEDULED");
  }

  private void sameAsRandom(String method, String path, String id, String rest, String body) {
    String random = id.substring(0, 4) + UUID.randomUUID().toString().replace("-", "");
    HttpResponse<String> theirs = eva(method, path + id + rest, body);
    HttpResponse<String> nobodys = eva(method, path + random + rest, body);
    assertThat(theirs.statusCode()).as(method + path + rest + theirs.body()).isEqualTo(404);
    assertThat(theirs.body().replace(id, "?")).isEqualTo(nobodys.body().replace(random, "?"));
  }

  private HttpResponse<String> eva(String method, String path, String body) {
    return send(requestOf(OTHER_HUB, "usr_eva", method, path, body));
  }

  private HttpResponse<String> register(String url) {
    return post(
        "/api/blogs", "{\"name\":\"n\",\"sources\":[{\"kind\":\"FEED\",\"url\":\"" + url + "\"}]}");
  }
}
