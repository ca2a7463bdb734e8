package herald.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The main job: an article appears in a feed and becomes exactly one post on each account that
 * announces the blog, whatever dies meanwhile. The judge is the simulated networks' own timeline,
 * not what Herald says of itself.
 */
@Tag("R-AUTO-1")
@Tag("R-AUTO-6")
@Tag("R-POST-5")
class OneArticleBecomesPostsIT {

  private static final Duration HOLD = Duration.ofSeconds(15);
  private static final Set<String> OVER = Set.of("PUBLISHED", "FAILED", "WITHHELD", "CANCELLED");

  private static final List<RunningSuite.Service> SEEN = new ArrayList<>();
  private static @Nullable RunningSuite running;

  @BeforeAll
  static void up() throws Exception {
    running = RunningSuite.up();
  }

  /** Whatever ran, killed and started again or not, is gone with the suite. */
  @AfterAll
  static void down() throws Exception {
    if (running != null) {
      SEEN.addAll(running.services());
      running.close();
      assertThat(SEEN)
          .noneMatch(
              service -> ProcessHandle.of(service.pid()).map(ProcessHandle::isAlive).orElse(false));
    }
  }

  /** Beside the main job, in the same suite: each row of the API, as {@code docs/api} walks it. */
  @Test
  void andEachRowOfTheApiAnswersAsItsWalkSays() throws Exception {
    Walk.through(suite());
  }

  /** Beside it, too: pages learn what others do, and nothing of what is hidden from them. */
  @Test
  @Tag("A22")
  void andOpenPagesHearWhatTheirPeopleMaySee() throws Exception {
    HttpUser sanne = new HttpUser(suite().gateway(), suite().token("sanne"));
    try (OpenPage hers = new OpenPage(suite(), "sanne");
        OpenPage daans = new OpenPage(suite(), "daan")) {
      String hidden = connect(sanne, "FACEBOOK", false, "hidden_page");
      hers.hearsOf(hidden);
      String shared = connect(sanne, "FACEBOOK", true, "shared_page");
      daans.hearsOf(shared);
      hers.hearsOf(shared);
      assertThat(daans.heardOf(hidden)).isFalse();
    }
  }

  /** And people come in by the mail that invites them, through the one door. */
  @Test
  @Tag("A15")
  void andWhoIsInvitedComesInByTheirMail() throws Exception {
    String address = "emma-" + UUID.randomUUID() + "@example.org";
    HttpUser sanne = new HttpUser(suite().gateway(), suite().token("sanne"));
    HttpUser.Answer added =
        sanne.post(
            "/api/users",
            Map.of(
                "name", "Emma Jansen",
                "address", address,
                "language", "nl",
                "zone", "Europe/Amsterdam",
                "permission", "ACCESSIBLE_ACCOUNTS"));
    assertThat(added.status()).as(added.toString()).isEqualTo(201);
    String link = suite().linkMailedTo(address);
    Map<String, String> password =
        Map.of("password", "korenbloem trapleuning", "again", "korenbloem trapleuning");
    Browser browser = new Browser(suite().gateway());
    assertThat(browser.open(link).body()).contains("U bent uitgenodigd voor Demo");
    assertThat(browser.submit(link, password, "cross-site").statusCode()).isEqualTo(403);
    assertThat(browser.submit(link, password).statusCode()).isEqualTo(303);
    assertThat(browser.open("/").body()).contains("Dag Emma Jansen");
    assertThat(browser.open("/api/me").body()).contains(address);
    String me = "{\"name\":\"Emma\",\"language\":\"nl\",\"zone\":\"Europe/Amsterdam\"}";
    assertThat(browser.put("/api/me", me, null).statusCode()).isEqualTo(403);
    assertThat(browser.put("/api/me", me, "1").statusCode()).isEqualTo(202);
    assertThat(browser.submit("/logout", Map.of()).statusCode()).isEqualTo(303);
    assertThat(browser.open("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void onEachEligibleAccountOnceThoughServicesAreKilled() throws Exception {
    RunningSuite suite = suite();
    try (Feed feed = new Feed()) {
      HttpUser sanne = new HttpUser(suite.gateway(), suite.token("sanne"));
      HttpUser network = new HttpUser(suite.simulator(), "nobody");
      Map<String, String> accounts = connectAll(sanne);
      feed.publish("An old article", "https://blog.example.org/old");
      String blog = register(sanne, feed);
      choose(sanne, accounts, blog);
      SEEN.addAll(suite.services());

      String title = "Article " + UUID.randomUUID();
      feed.publish(title, "https://blog.example.org/" + UUID.randomUUID());
      await().atMost(Duration.ofSeconds(30)).until(() -> scheduled(sanne, title).size() == 2);
      suite.service("autopublish-service").kill();
      theNetworkAcceptsAndThenSaysNothing(network);
      killAccountServiceOnceTheNetworkHasAccepted(suite, network, title);

      await()
          .atMost(Duration.ofSeconds(150))
          .ignoreException(IllegalStateException.class)
          .untilAsserted(
              () -> assertThat(statuses(sanne, title)).hasSize(2).allMatch(OVER::contains));
      assertThat(statuses(sanne, title)).containsOnly("PUBLISHED");
      assertThat(networksWith(network, title)).containsExactlyInAnyOrder("FACEBOOK", "X");
      assertThat(network.list("/timeline.json").toString()).doesNotContain("An old article");
      assertTheAuditKnowsWhatHappened(sanne, title);
      assertTheKilledDeliveryWasLookedUp(sanne, accounts.get("X"), title);
      assertThatTheLogsAreWhatWasStored(suite);
      assertThat(suite.service("autopublish-service").restarts()).isPositive();
      assertThat(suite.service("account-service").restarts()).isPositive();
    }
  }

  private static void assertThatTheLogsAreWhatWasStored(RunningSuite suite) throws Exception {
    for (String service : List.of("account", "autopublish")) {
      assertThat(suite.herald(Duration.ofSeconds(60), "audit", "verify", service))
          .contains("Every event is as it was stored");
    }
  }

  private static RunningSuite suite() {
    return Objects.requireNonNull(running);
  }

  /**
   * An account of each kind that matters: two that may announce, one on a network that never does,
   * one that is not everybody's.
   */
  private static Map<String, String> connectAll(HttpUser sanne) throws Exception {
    Map<String, String> accounts = new LinkedHashMap<>();
    accounts.put("X", connect(sanne, "X", true, "gardens_x"));
    accounts.put("FACEBOOK", connect(sanne, "FACEBOOK", true, "gardens_page"));
    accounts.put("INSTAGRAM", connect(sanne, "INSTAGRAM", true, "gardens_pictures"));
    accounts.put("PRIVATE", connect(sanne, "FACEBOOK", false, "secret_page"));
    return accounts;
  }

  private static String connect(HttpUser user, String network, boolean share, String profile)
      throws Exception {
    HttpUser.Answer started =
        user.post(
            "/api/connections",
            Map.of("network", network, "share", share, "reporting", "ALL_SOURCES"));
    assertThat(started.status()).as("%s", started.body()).isEqualTo(201);
    String connection = started.body().get("id").asString();
    user.approve(started.body().get("authorizationUrl").asString(), profile);
    JsonNode choices = user.get("/api/connections/" + connection).body().get("choices");
    HttpUser.Answer chosen =
        user.post(
            "/api/connections/" + connection + "/selection",
            Map.of("choices", List.of(choices.get(0).get("id").asString())));
    assertThat(chosen.status()).as("%s", chosen.body()).isEqualTo(201);
    return chosen.body().get("accounts").get(0).asString();
  }

  private static String register(HttpUser sanne, Feed feed) {
    HttpUser.Answer registered =
        sanne.post(
            "/api/blogs",
            Map.of(
                "name", "Garden notes",
                "hold", HOLD.toString(),
                "sources", List.of(Map.of("kind", "FEED", "url", feed.address()))));
    assertThat(registered.status()).as("%s", registered.body()).isEqualTo(201);
    return registered.body().get("id").asString();
  }

  private static void choose(HttpUser sanne, Map<String, String> accounts, String blog) {
    Map<String, List<String>> choice = Map.of("blogs", List.of(blog));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                Stream.of("X", "FACEBOOK")
                    .forEach(
                        name -> {
                          HttpUser.Answer answer =
                              sanne.put("/api/autopublishing/" + accounts.get(name), choice);
                          assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 204);
                        }));
    assertThat(
            sanne
                .put("/api/autopublishing/" + accounts.get("INSTAGRAM"), choice)
                .body()
                .get("rule")
                .asString())
        .isEqualTo("R-AUTO-3");
    assertThat(
            sanne
                .put("/api/autopublishing/" + accounts.get("PRIVATE"), choice)
                .body()
                .get("rule")
                .asString())
        .isEqualTo("R-AUTO-2");
  }

  /**
   * So that the account service is killed between the network's acceptance and its own record of
   * it.
   */
  private static void theNetworkAcceptsAndThenSaysNothing(HttpUser network) {
    HttpUser.Answer ordered =
        network.post(
            "/faults",
            Map.of(
                "network", "X", "operation", "publish", "fault", "HANG_AFTER_ACCEPT", "times", 1));
    assertThat(ordered.status()).as("%s", ordered.body()).isBetween(200, 204);
  }

  private static void killAccountServiceOnceTheNetworkHasAccepted(
      RunningSuite suite, HttpUser network, String title) throws Exception {
    RunningSuite.Service account = suite.service("account-service");
    await()
        .pollInterval(Duration.ofMillis(2))
        .atMost(Duration.ofSeconds(120))
        .until(() -> networksWith(network, title).contains("X"));
    account.kill();
  }

  private static List<JsonNode> posts(HttpUser sanne, String title) {
    return sanne.list("/api/posts").stream()
        .filter(post -> post.get("article").toString().contains(title))
        .toList();
  }

  private static List<JsonNode> scheduled(HttpUser sanne, String title) {
    return posts(sanne, title).stream()
        .filter(post -> post.get("status").asString().equals("SCHEDULED"))
        .toList();
  }

  private static List<String> statuses(HttpUser sanne, String title) {
    return posts(sanne, title).stream().map(post -> post.get("status").asString()).toList();
  }

  /** One name for each post of that title, so that a second post shows. */
  private static List<String> networksWith(HttpUser network, String title) {
    return network.list("/timeline.json").stream()
        .filter(post -> post.get("text").asString().contains(title))
        .map(post -> post.get("network").asString())
        .toList();
  }

  private static void assertTheAuditKnowsWhatHappened(HttpUser sanne, String title) {
    for (JsonNode post : posts(sanne, title)) {
      String id = post.get("id").asString();
      assertThat(names(sanne, "autopublish", id))
          .startsWith("post.scheduled", "post.released")
          .endsWith("post.published");
      // The network would refuse a second post of the same text: that none was tried shows only
      // here.
      assertThat(names(sanne, "account", id)).containsOnlyOnce("delivery.started");
    }
  }

  /** X had accepted when the account service was killed: unknown for a while, then found there. */
  private static void assertTheKilledDeliveryWasLookedUp(
      HttpUser sanne, String account, String title) {
    String id =
        posts(sanne, title).stream()
            .filter(post -> post.get("account").asString().equals(account))
            .map(post -> post.get("id").asString())
            .findFirst()
            .orElseThrow();
    assertThat(names(sanne, "autopublish", id)).contains("post.outcome-unknown");
  }

  private static List<String> names(HttpUser sanne, String service, String stream) {
    return sanne.list("/api/audit/" + service + "/events?stream=" + stream).stream()
        .map(event -> event.get("name").asString())
        .toList();
  }
}
