package herald.autopublish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Progress;
import herald.platform.eventstore.Rebuilding.State;
import herald.platform.eventstore.Replays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each view follows from the events alone (R-AUD-2), and rebuilding it does nothing else. */
@Tag("R-AUD-2")
class RebuildingViewsIT extends AutopublishSpecification {

  private static final Map<String, List<String>> VIEWS =
      Map.of(
          "read.posts", List.of("post"),
          "read.blogs", List.of("blog", "article_key"),
          "read.auto-publishing", List.of("auto_publishing"));

  private static final List<String> LOOKED_UP =
      List.of("blog_hold", "announcing_account", "waiting_announcement");

  @Autowired EngineRows rows;
  @Autowired Replays replays;
  @Autowired Progress progress;

  @Test
  void equalsWhatWasThereBefore() {
    String blog = apiBlog(Duration.ofSeconds(1));
    String released = connect("FACEBOOK", "PAGE", "EVERYONE");
    String withheld = connect("X", "PROFILE", "EVERYONE");
    choose(released, blog);
    choose(withheld, blog);
    awaitPosition("automation.look-after-choices", log.refreshHead());
    access.release(withheld, "WITHHOLD");
    post(
        "/api/blogs/" + blog + "/articles",
        "{\"id\":\"a\",\"title\":\"A\",\"link\":\"https://news.example.com/%s\",\"publishedAt\":\"%s\"}"
            .formatted(blog, Instant.now()));
    awaitPosts(released, "RELEASED");
    awaitPosts(withheld, "WITHHELD");
    choose(released);
    String again = connect("LINKEDIN", "PAGE", "EVERYONE");
    choose(again, blog);
    disconnect(again);
    reconnect(again, "LINKEDIN", "PAGE", "EVERYONE");
    await().until(() -> versionOfChoice(again) == 3);
    String draft =
        json(post(
                "/api/posts",
                "{\"account\":\"%s\",\"text\":\"Hello\",\"proposed\":{\"at\":\"2030-01-01T09:00\",\"zone\":\"UTC\"}}"
                    .formatted(released)))
            .get("id")
            .asString();
    post("/api/posts/" + draft + "/schedule", "{\"at\":\"2030-01-01T09:00\",\"zone\":\"UTC\"}");
    post("/api/posts/" + draft + "/draft", "{\"comment\":\"Shorter, please.\"}");
    put("/api/posts/" + draft, "{\"text\":\"Hi\"}");

    VIEWS.forEach(this::rebuiltEqualsLive);
  }

  @Test
  void whatTheAutomationsLookUpFollowsFromThePastWithoutThemActingOnIt() {
    String blog = apiBlog(Duration.ofMinutes(10));
    String announcing = connect("FACEBOOK", "PAGE", "EVERYONE");
    String ended = connect("X", "PROFILE", "EVERYONE");
    choose(announcing, blog);
    choose(ended, blog);
    choose(ended);
    disconnect(announcing);
    reconnect(announcing, "FACEBOOK", "PAGE", "EVERYONE");
    await().until(() -> versionOfChoice(announcing) == 3);
    post(
        "/api/blogs/" + blog + "/articles",
        "{\"id\":\"b\",\"title\":\"B\",\"link\":\"https://news.example.com/%s\",\"publishedAt\":\"%s\"}"
            .formatted(blog, Instant.now()));
    awaitPosts(announcing, "SCHEDULED");
    long head = log.refreshHead();
    awaitPosition("automation.schedule-posts", head);
    List<List<Map<String, Object>>> live = LOOKED_UP.stream().map(this::all).toList();
    assertThat(live).noneMatch(List::isEmpty);
    LOOKED_UP.forEach(table -> rows.read(jdbc -> jdbc.sql("delete from " + table).update()));

    readAgain("automation.schedule-posts");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(LOOKED_UP.stream().map(this::all).toList()).isEqualTo(live));
    awaitPosition("automation.schedule-posts", head);
    assertThat(log.refreshHead()).as("no event").isEqualTo(head);
  }

  @Test
  void whichPostsFollowTheirAccountsFollowsFromThePastToo() {
    String account = connect("LINKEDIN", "PAGE", "PRIVATE");
    String draft =
        json(post("/api/posts", "{\"account\":\"%s\",\"text\":\"Hello\"}".formatted(account)))
            .get("id")
            .asString();
    post("/api/posts/" + draft + "/schedule", "{\"at\":\"2030-01-01T09:00\",\"zone\":\"UTC\"}");
    awaitPosition("automation.follow-connections", log.refreshHead());
    List<Map<String, Object>> live = following(account);
    assertThat(live).hasSize(1);
    rows.read(jdbc -> jdbc.sql("delete from post_on_account").update());

    readAgain("automation.follow-connections");

    await().atMost(Duration.ofSeconds(20)).until(() -> following(account).equals(live));
    assertThat(json(get("/api/posts/" + draft)).get("version").asLong()).isEqualTo(2);
  }

  private long versionOfChoice(String account) {
    return rows.read(
        jdbc ->
            jdbc.sql("select version from auto_publishing where account = ?")
                .param(account)
                .query(Long.class)
                .single());
  }

  private List<Map<String, Object>> following(String account) {
    return all("post_on_account").stream()
        .filter(row -> row.get("account").equals(account))
        .toList();
  }

  private void readAgain(String name) {
    StreamingEventProcessor group = group(name);
    group.shutDown();
    group.resetTokens(new GlobalSequenceTrackingToken(0));
    group.start();
  }

  private void rebuiltEqualsLive(String group, List<String> tables) {
    settled();
    List<List<Map<String, Object>>> live = tables.stream().map(this::all).toList();
    assertThat(live).noneMatch(List::isEmpty);
    int told = told().size();
    long head = log.refreshHead();
    tables.forEach(table -> rows.read(jdbc -> jdbc.sql("delete from " + table).update()));

    replays.replay(group);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> replays.rebuilding(group).state() == State.DONE);
    assertThat(tables.stream().map(this::all).toList()).isEqualTo(live);
    settled();
    assertThat(log.refreshHead()).as("no event").isEqualTo(head);
    assertThat(told()).as("nothing told").hasSize(told);
  }

  private void settled() {
    assertThat(progress.await(log.refreshHead(), Duration.ofSeconds(10))).isTrue();
  }

  private List<Map<String, Object>> all(String table) {
    return rows.read(
        jdbc -> jdbc.sql("select * from " + table + " order by 1, 2, 3").query().listOfRows());
  }
}
