package herald.suite.demo;

import herald.platform.embedded.Patience;
import herald.suite.client.Api;
import herald.suite.client.Http;
import herald.suite.client.Refused;
import herald.suite.run.Progress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One article of a real feed becomes posts. Everything is done through Herald's API, as a person or
 * a program would; what came of it is asked of the networks' own ledger.
 */
public final class DemoRun {

  private static final List<String> NETWORKS =
      List.of("FACEBOOK", "X", "LINKEDIN", "INSTAGRAM", "YOUTUBE");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration SETTLE = Duration.ofSeconds(3);

  private final Api api;
  private final String simulator;
  private final Progress progress;
  private final String mark = Long.toString(new SecureRandom().nextInt(36 * 36 * 36 * 36), 36);

  public DemoRun(Api api, String simulator, Progress progress) {
    this.api = api;
    this.simulator = simulator;
    this.progress = progress;
  }

  /** Whether each eligible account has exactly one post, and the others none. */
  public boolean show(String feed, Duration hold) {
    FeedCopy copy = FeedCopy.of(FeedSource.read(feed));
    HostedBlog hosted = new HostedBlog(simulator, "demo-" + mark);
    String address = hosted.publishFeed(copy.bytes());
    progress.say("Articles in the feed: " + copy.articles() + "; a copy is at " + address);
    List<Connected> accounts = connect();
    String blog = register(address, hold);
    choose(blog, accounts);
    Article article = publish(copy, hosted);
    return wait(article, accounts, blog, hold);
  }

  private List<Connected> connect() {
    List<Connected> accounts = new ArrayList<>();
    for (String network : NETWORKS) {
      Connected account = new Connecting(api).connect(network, "demo-" + mark);
      accounts.add(account);
      progress.say("  connected " + network + " as " + account.name() + " (" + account.id() + ")");
    }
    return accounts;
  }

  private String register(String address, Duration hold) {
    Map<String, Object> blog = new LinkedHashMap<>();
    blog.put("name", "Demo blog " + mark);
    blog.put("sources", List.of(Map.of("kind", "FEED", "url", address)));
    blog.put("hold", hold.toString());
    String id = api.post("/api/blogs", blog).path("id").asString();
    progress.say("  registered the copy as blog " + id + ", hold " + hold);
    return id;
  }

  private void choose(String blog, List<Connected> accounts) {
    for (Connected account : accounts) {
      String path = "/api/autopublishing/" + account.id();
      Map<String, Object> choice = Map.of("blogs", List.of(blog));
      if (account.eligible()) {
        api.put(path, choice);
        progress.say("  chose it for " + account.network());
      } else if (api.send("PUT", path, choice).statusCode() < 300) {
        throw new Refused(account.network() + " accepted a blog although it must not.");
      } else {
        progress.say("  " + account.network() + " refuses it, as it should: " + account.because());
      }
    }
  }

  private Article publish(FeedCopy copy, HostedBlog hosted) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String title = "Herald demo " + mark + " " + now;
    String description = "An article that appeared while the demo looked on.";
    String page = hosted.publishPage(mark, title, description);
    Article article = new Article(title, page, description, now);
    copy.add(article);
    hosted.publishFeed(copy.bytes());
    progress.say("An article has appeared: " + title);
    return article;
  }

  private boolean wait(Article article, List<Connected> accounts, String blog, Duration hold) {
    Waiting waiting = new Waiting(api, progress);
    List<Connected> eligible = accounts.stream().filter(Connected::eligible).toList();
    waiting.until(article, eligible, hold, PATIENCE);
    // Another look at the feed must make no second post.
    api.send("POST", "/api/blogs/" + blog + "/poll", Map.of());
    Patience.sleep(SETTLE);
    Comparison comparison =
        Comparison.of(article, accounts, waiting.posts(accounts, article), ledger());
    progress.say("\n" + Table.of(comparison.rows()));
    comparison.faults().forEach(fault -> progress.say("NOT AS IT SHOULD BE: " + fault));
    if (comparison.agrees()) {
      progress.say(
          "Herald and the networks agree: exactly one post on each of "
              + eligible.size()
              + " eligible accounts, none on the others.");
    }
    return comparison.agrees() && !eligible.isEmpty();
  }

  private List<LedgerPost> ledger() {
    JsonNode timeline =
        Api.parse(Http.send(HttpRequest.newBuilder(URI.create(simulator + "/timeline.json"))));
    return timeline.valueStream().map(LedgerPost::of).toList();
  }
}
