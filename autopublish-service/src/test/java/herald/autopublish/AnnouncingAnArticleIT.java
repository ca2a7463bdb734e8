package herald.autopublish;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.testing.Contracts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a feed on the web to posts that are released, withheld, cancelled and closed. */
class AnnouncingAnArticleIT extends AutopublishSpecification {

  private static final Duration HOLD = ofSeconds(2);

  private final String feed = "/" + UUID.randomUUID() + ".xml";

  @AfterEach
  void accessAnswers() {
    access.away(false);
  }

  @Test
  @Tag("R-AUTO-1")
  @Tag("R-AUTO-6")
  @Tag("R-AUTO-9")
  void becomesOnePostOnEachEligibleAccountAndNoneForTheBaseline() {
    site.feed(feed, rss(item("old", "Old")));
    String blog = blog(feed, HOLD);
    String page = connect("FACEBOOK", "PAGE", "EVERYONE");
    String x = connect("X", "PROFILE", "EVERYONE");
    String unchosen = connect("FACEBOOK", "PAGE", "EVERYONE");
    assertThat(choose(page, blog).statusCode()).isEqualTo(202);
    assertThat(choose(x, blog).statusCode()).isEqualTo(202);

    site.feed(feed, rss(item("new", "New"), item("old", "Old")));

    awaitPosts(page, "RELEASED");
    awaitPosts(x, "RELEASED");
    JsonNode post = onlyPost(page);
    assertThat(post.get("text").asString()).isEqualTo("New\n\nAbout new");
    assertThat(post.get("link").asString()).isEqualTo("https://news.example.com/new");
    assertThat(post.get("image").asString()).isEqualTo("https://news.example.com/new.png");
    assertThat(post.get("source").asString()).isEqualTo("AUTO");
    assertThat(post.at("/article/title").asString()).isEqualTo("New");
    assertThat(post.at("/article/blog").asString()).isEqualTo(blog);

    // Delivered again under another id, polled by hand, edited: still one.
    site.feed(feed, rss(item("new", "New, edited"), item("old", "Old")));
    assertThat(post("/api/blogs/" + blog + "/poll", "").statusCode()).isEqualTo(202);
    site.feed(
        feed,
        rss(item("new", "New").replace(">new</guid>", ">renamed</guid>"), item("old", "Old")));
    assertThat(post("/api/blogs/" + blog + "/poll", "").statusCode()).isEqualTo(202);
    awaitPosts(page, "RELEASED");
    awaitPosts(x, "RELEASED");
    assertThat(posts(unchosen)).isEmpty();
  }

  @Test
  @Tag("R-AUD-1")
  void isReleasedBecauseOfTheEventThatScheduledIt() {
    site.feed(feed, rss());
    String blog = blog(feed, HOLD);
    String account = connect("FACEBOOK", "PAGE", "EVERYONE");
    choose(account, blog);
    site.feed(feed, rss(item("a", "A")));
    awaitPosts(account, "RELEASED");
    String post = onlyPost(account).get("id").asString();
    JsonNode events = json(get("/api/audit/autopublish/events?stream=" + post)).get("items");
    JsonNode scheduled = events.get(0);
    JsonNode released = events.get(1);
    assertThat(scheduled.get("name").asString()).isEqualTo("post.scheduled");
    assertThat(released.get("name").asString()).isEqualTo("post.released");
    assertThat(released.get("actor").asString()).isEqualTo("automation:release-posts");
    assertThat(released.get("cause")).isEqualTo(scheduled.get("id"));
    assertThat(released.get("request")).isEqualTo(scheduled.get("id"));
  }

  @Test
  @Tag("R-POST-5")
  void isClosedByWhatTheDelivererTells() {
    site.feed(feed, rss());
    String blog = blog(feed, HOLD);
    String delivered = connect("FACEBOOK", "PAGE", "EVERYONE");
    String refused = connect("FACEBOOK", "PAGE", "EVERYONE");
    String doubtful = connect("FACEBOOK", "PAGE", "EVERYONE");
    List.of(delivered, refused, doubtful).forEach(account -> choose(account, blog));
    site.feed(feed, rss(item("a", "A")));
    List.of(delivered, refused, doubtful).forEach(account -> awaitPosts(account, "RELEASED"));

    outcome(
        delivered, "delivered", "\"remote\":{\"id\":\"17\",\"address\":\"http://127.0.0.1/17\"}");
    outcome(refused, "delivery-refused", "\"code\":\"X\",\"because\":\"no\",\"final\":true");
    outcome(doubtful, "delivery-unknown", "\"because\":\"cut\"");

    awaitPosts(delivered, "PUBLISHED");
    awaitPosts(refused, "FAILED");
    awaitPosts(doubtful, "UNKNOWN");
    assertThat(onlyPost(delivered).at("/remote/address").asString())
        .isEqualTo("http://127.0.0.1/17");
    assertThat(onlyPost(refused).get("because").asString()).isEqualTo("no");
    outcome(
        doubtful, "delivered", "\"remote\":{\"id\":\"18\",\"address\":\"http://127.0.0.1/18\"}");
    awaitPosts(doubtful, "PUBLISHED");
  }

  @Test
  @Tag("R-POST-4")
  @Tag("A4")
  void isWithheldWhenTheAuthoritySaysSoAtTheMoment() {
    String blog = apiBlog(HOLD);
    String account = connect("X", "PROFILE", "EVERYONE");
    choose(account, blog);
    awaitPosition("automation.look-after-choices", log.refreshHead());
    access.release(account, "WITHHOLD");
    tell(blog, "a", Instant.now());
    awaitPosts(account, "WITHHELD");
    assertThat(onlyPost(account).get("because").asString()).isEqualTo("ACCESS_RESTRICTED");
    assertThat(told()).noneMatch(isAbout(account, "herald.post.released.v1"));
  }

  @Test
  @Tag("R-AUTO-2")
  void isWithheldAtOnceWhenTheAccountLeavesEveryone() {
    String blog = apiBlog(ofHours(1));
    String account = connect("X", "PROFILE", "EVERYONE");
    choose(account, blog);
    tell(blog, "a", Instant.now());
    awaitPosts(account, "SCHEDULED");
    tellAccess("restricted", account, "PRIVATE");
    awaitPosts(account, "WITHHELD");
    JsonNode choice = json(get("/api/autopublishing/" + account));
    assertThat(choice.get("blogs")).isEmpty();
    assertThat(choice.get("because").asString()).isEqualTo("ACCESS_RESTRICTED");
    tell(blog, "b", Instant.now());
    awaitPosts(account, "WITHHELD");
  }

  @Test
  @Tag("R-CON-11")
  void isWithheldWhenTheAccountIsDisconnected() {
    String blog = apiBlog(ofHours(1));
    String account = connect("X", "PROFILE", "EVERYONE");
    choose(account, blog);
    tell(blog, "a", Instant.now());
    awaitPosts(account, "SCHEDULED");
    disconnect(account);
    awaitPosts(account, "WITHHELD");
    assertThat(onlyPost(account).get("because").asString()).isEqualTo("DISCONNECTED");
    String list = "/api/posts?account=" + account;
    assertThat(json(send(requestOf(HUB, DAAN, "GET", list, null))).get("items")).isEmpty();
    problem(choose(account, blog), 409, "autopublishing.disconnected", "R-CON-11");
  }

  @Test
  @Tag("R-POST-4")
  void waitsWhileTheAuthorityCannotBeReachedAndGoesOutAfterwards() {
    String blog = apiBlog(HOLD);
    String account = connect("X", "PROFILE", "EVERYONE");
    choose(account, blog);
    tell(blog, "a", Instant.now());
    awaitPosts(account, "SCHEDULED");
    access.away(true);
    await()
        .pollDelay(HOLD.plusSeconds(2))
        .atMost(ofSeconds(20))
        .until(() -> told().stream().noneMatch(isAbout(account, "herald.post.released.v1")));
    access.away(false);
    awaitPosts(account, "RELEASED");
  }

  @Test
  @Tag("R-POST-7")
  void waitsWhilePublishingIsStopped() {
    String blog = apiBlog(HOLD);
    String account = connect("X", "PROFILE", "EVERYONE");
    choose(account, blog);
    access.release(account, "WAIT");
    tell(blog, "a", Instant.now());
    await().pollDelay(HOLD.plusSeconds(1)).until(() -> true);
    awaitPosts(account, "SCHEDULED");
    access.release(account, "RELEASE");
    awaitPosts(account, "RELEASED");
  }

  @Test
  @Tag("R-AUTO-7")
  void saysTheLatestTextAndIsCancelledWhenTheArticleVanishesWithinTheHold() {
    site.feed(feed, rss(item("old", "Old")));
    String blog = blog(feed, ofSeconds(20));
    String account = connect("FACEBOOK", "PAGE", "EVERYONE");
    choose(account, blog);
    site.feed(feed, rss(item("a", "First words"), item("old", "Old")));
    post("/api/blogs/" + blog + "/poll", "");
    awaitPosts(account, "SCHEDULED");
    site.feed(feed, rss(item("a", "Better words"), item("old", "Old")));
    post("/api/blogs/" + blog + "/poll", "");
    await()
        .atMost(ofSeconds(10))
        .until(() -> onlyPost(account).get("text").asString().startsWith("Better words"));
    site.feed(feed, rss(item("old", "Old")));
    post("/api/blogs/" + blog + "/poll", "");
    awaitPosts(account, "CANCELLED");
    assertThat(onlyPost(account).get("because").asString()).isEqualTo("ARTICLE_REMOVED");
  }

  @Test
  @Tag("R-AUTO-5")
  void followsTheArticlesOwnTime() {
    String blog = apiBlog(ofHours(1));
    String account = connect("FACEBOOK", "PAGE", "EVERYONE");
    choose(account, blog);
    tell(blog, "old", Instant.now().minus(ofHours(25)));
    tell(blog, "late", Instant.now().minus(ofHours(2)));
    awaitPosts(account, "RELEASED");
    Instant future = Instant.parse("2031-03-03T09:00:00Z");
    tell(blog, "future", future);
    awaitPosts(account, "RELEASED", "SCHEDULED");
    assertThat(posts(account).getFirst().get("dueAt").asString())
        .isEqualTo(future.plus(ofHours(1)).toString());
  }

  @Test
  @Tag("R-AUTO-10")
  void canBeCancelledWithinTheHold() {
    String blog = apiBlog(ofHours(1));
    String account = connect("FACEBOOK", "PAGE", "EVERYONE");
    choose(account, blog);
    tell(blog, "a", Instant.now());
    awaitPosts(account, "SCHEDULED");
    String id = onlyPost(account).get("id").asString();
    var refused = send(requestOf(HUB, DAAN, "POST", "/api/posts/" + id + "/cancel", null));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(post("/api/posts/" + id + "/cancel", "").statusCode()).isEqualTo(202);
    awaitPosts(account, "CANCELLED");
    assertThat(json(get("/api/posts/" + id)).get("because").asString()).isEqualTo("BY_PERSON");
  }

  @Test
  @Tag("R-AUTO-10")
  void saysWhatAPersonMadeOfItWithinTheHold() {
    String blog = apiBlog(ofHours(1));
    String account = connect("X", "PROFILE", "EVERYONE");
    choose(account, blog);
    tell(blog, "a", Instant.now());
    awaitPosts(account, "SCHEDULED");
    String post = "/api/posts/" + onlyPost(account).get("id").asString();
    var refused = send(requestOf(HUB, DAAN, "PUT", post, "{\"text\":\"Mine\"}"));
    assertThat(refused.statusCode()).isEqualTo(403);
    problem(put(post, "{\"text\":\"" + "x".repeat(281) + "\"}"), 422, "post.too-long", "R-POST-3");
    assertThat(put(post, "{\"text\":\"My own words\"}").statusCode()).isEqualTo(202);
    await().until(() -> onlyPost(account).get("text").asString().equals("My own words"));
    post(
        "/api/blogs/" + blog + "/articles",
        "{\"id\":\"a\",\"title\":\"Edited\",\"link\":\"https://news.example.com/%s/a\",\"publishedAt\":\"%s\"}"
            .formatted(blog, Instant.now()));
    awaitPosition("automation.schedule-posts", log.refreshHead());
    assertThat(onlyPost(account).get("text").asString()).isEqualTo("My own words");
    assertThat(onlyPost(account).get("link").asString()).contains("/a");
  }

  @Test
  @Tag("R-AUTO-5")
  void isHeardOfWithinAThirdOfTheHold() {
    site.feed(feed, rss());
    blog(feed, ofSeconds(4));
    await()
        .atMost(ofSeconds(8))
        .until(() -> site.visits().stream().filter(v -> v.endsWith(feed)).count() >= 5);
    assertThat(site.visits()).contains("304 " + feed);
  }

  @Test
  @Tag("R-AUTO-4")
  void isCompletedFromItsPage() {
    site.feed(feed, rss());
    String blog = blog(feed, HOLD);
    String account = connect("FACEBOOK", "PAGE", "EVERYONE");
    choose(account, blog);
    String path = "/" + UUID.randomUUID();
    site.text(
        path,
        "text/html",
        """
        <html><head><meta property="og:description" content="Described">
        <meta property="og:image" content="/i.png"></head></html>""");
    site.feed(feed, rss("<item><title>T</title><link>" + site.address(path) + "</link></item>"));
    awaitPosts(account, "RELEASED");
    assertThat(onlyPost(account).get("text").asString()).isEqualTo("T\n\nDescribed");
    assertThat(onlyPost(account).get("image").asString()).isEqualTo(site.address("/i.png"));
  }

  @Test
  void isToldToTheOthersAsTheContractsSay() {
    String blog = apiBlog(HOLD);
    String account = connect("X", "PROFILE", "EVERYONE");
    choose(account, blog);
    tell(blog, "a", Instant.now());
    awaitPosts(account, "RELEASED");
    String post = onlyPost(account).get("id").asString();
    await()
        .atMost(ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(told())
                    .filteredOn(told -> Set.of(blog, account, post).contains(told.subject()))
                    .extracting(Told::type)
                    .contains(
                        "herald.blog.registered.v1",
                        "herald.blog.published.v1",
                        "herald.autopublishing.chosen.v1",
                        "herald.post.scheduled.v1",
                        "herald.post.released.v1"));
    told().forEach(told -> Contracts.assertValid(told.type(), told.body()));
    assertThat(told())
        .filteredOn(told -> Set.of(blog, account, post).contains(told.subject()))
        .extracting(Told::hub)
        .containsOnly(HUB);
  }

  private void tell(String blog, String id, Instant publishedAt) {
    var answer =
        post(
            "/api/blogs/" + blog + "/articles",
            """
            {"id":"%1$s","title":"Title of %1$s","link":"https://news.example.com/%2$s/%1$s","publishedAt":"%3$s"}"""
                .formatted(id, blog, publishedAt));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private void outcome(String account, String verb, String rest) {
    String post = onlyPost(account).get("id").asString();
    tellAccounts(
        "herald.post." + verb + ".v1",
        post,
        "{\"post\":\"%s\",\"account\":\"%s\",%s,\"at\":\"2026-03-03T09:00:00Z\"}"
            .formatted(post, account, rest));
  }

  private static Predicate<Told> isAbout(String account, String type) {
    return told -> told.type().equals(type) && told.body().contains(account);
  }
}
