package herald.suite.demo;

import herald.platform.embedded.Patience;
import herald.suite.client.Api;
import herald.suite.client.NotNow;
import herald.suite.run.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks on while the article waits out its hold and goes out, and tells what it sees. */
final class Waiting {

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration TELL = Duration.ofSeconds(5);

  private final Api api;
  private final Progress progress;

  Waiting(Api api, Progress progress) {
    this.api = api;
    this.progress = progress;
  }

  /** Returns when each eligible account's post has come to an end, or when the time is over. */
  void until(Article article, List<Connected> eligible, Duration hold, Duration patience) {
    Instant due = article.publishedAt().plus(hold);
    Instant end = due.plus(patience);
    Instant told = Instant.EPOCH;
    String before = "";
    while (Instant.now().isBefore(end)) {
      Optional<List<HeraldPost>> posts = ask(eligible, article);
      String now =
          posts
              .map(known -> describe(known, eligible.size()))
              .orElse("Herald cannot be asked at this moment");
      if (!now.equals(before) || told.plus(TELL).isBefore(Instant.now())) {
        progress.say("  " + now + remaining(due));
        told = Instant.now();
        before = now;
      }
      if (posts.filter(known -> over(known, eligible.size())).isPresent()) {
        return;
      }
      Patience.sleep(LOOK);
    }
  }

  private static boolean over(List<HeraldPost> posts, int expected) {
    return posts.size() >= expected && posts.stream().allMatch(HeraldPost::isFinal);
  }

  /** A service may be away for moments; what counts is what comes of it. */
  private Optional<List<HeraldPost>> ask(List<Connected> eligible, Article article) {
    try {
      return Optional.of(posts(eligible, article));
    } catch (NotNow e) {
      return Optional.empty();
    }
  }

  /** Herald's posts of this article on these accounts. */
  List<HeraldPost> posts(List<Connected> accounts, Article article) {
    return accounts.stream()
        .flatMap(
            account -> api.get("/api/posts?account=" + account.id()).path("items").valueStream())
        .map(HeraldPost::of)
        .filter(post -> post.title().equals(article.title()))
        .toList();
  }

  private static String describe(List<HeraldPost> posts, int expected) {
    if (posts.isEmpty()) {
      return "waiting until Herald has seen the article";
    }
    Map<String, Long> counts =
        posts.stream().collect(Collectors.groupingBy(HeraldPost::status, Collectors.counting()));
    String each =
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .sorted()
            .collect(Collectors.joining(", "));
    return "posts: " + each + " of " + expected;
  }

  private static String remaining(Instant due) {
    long seconds = Duration.between(Instant.now(), due).toSeconds();
    return seconds > 0 ? "; they go out in " + seconds + " s" : "";
  }
}
