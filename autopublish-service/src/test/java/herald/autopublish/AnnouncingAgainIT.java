package herald.autopublish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.testing.Contracts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An account is disconnected and connected again: it announces what it announced before. */
@Tag("R-CON-12")
class AnnouncingAgainIT extends AutopublishSpecification {

  private String blog;

  @BeforeEach
  void registerABlog() {
    blog = apiBlog(Duration.ofHours(1));
  }

  @Test
  void announcesTheSameBlogsButNoArticleOfTheTimeBetween() {
    String account = connect("FACEBOOK", "PAGE", "EVERYONE");
    choose(account, blog);
    tell(blog, "before");
    awaitPosts(account, "SCHEDULED");

    disconnect(account);
    awaitPosts(account, "WITHHELD");
    assertThat(json(get("/api/autopublishing/" + account)).get("allowed").asBoolean()).isFalse();
    problem(choose(account, blog), 409, "autopublishing.disconnected", "R-CON-11");
    tell(blog, "between");
    awaitPosition("automation.schedule-posts", log.refreshHead());

    reconnect(account, "FACEBOOK", "PAGE", "EVERYONE");
    awaitBlogs(account, blog);
    JsonNode choice = json(get("/api/autopublishing/" + account));
    assertThat(choice.get("allowed").asBoolean()).isTrue();
    assertThat(choice.get("because").isNull()).isTrue();
    awaitPosts(account, "SCHEDULED");
    tell(blog, "after");
    awaitPosts(account, "SCHEDULED", "SCHEDULED");
    assertThat(titles(account)).containsExactlyInAnyOrder("before", "after");
  }

  @Test
  void tellsTheOthersWhatTheAccountAnnouncesAgain() {
    String account = connect("LINKEDIN", "PAGE", "EVERYONE");
    choose(account, blog);
    disconnect(account);
    awaitBlogs(account);
    reconnect(account, "LINKEDIN", "PAGE", "EVERYONE");
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () ->
                assertThat(told())
                    .filteredOn(told -> told.subject().equals(account))
                    .extracting(Told::type)
                    .containsExactly(
                        "herald.autopublishing.chosen.v1",
                        "herald.autopublishing.switched-off.v1",
                        "herald.autopublishing.chosen.v1"));
    Told last = told().stream().filter(t -> t.subject().equals(account)).toList().getLast();
    assertThat(last.body())
        .contains("\"by\":\"automation:resume-auto-publishing\"", "\"version\":3", blog);
    Contracts.assertValid(last.type(), last.body());
  }

  @Test
  @Tag("R-AUTO-2")
  void announcesNothingWhenItComesBackToFewer() {
    String account = connect("FACEBOOK", "PAGE", "EVERYONE");
    choose(account, blog);
    disconnect(account);
    awaitBlogs(account);
    reconnect(account, "FACEBOOK", "PAGE", "PRIVATE");
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () ->
                assertThat(json(get("/api/autopublishing/" + account)).get("because").asString())
                    .isEqualTo("ACCESS_RESTRICTED"));
    assertThat(blogs(account)).isEmpty();
  }

  @Test
  @Tag("R-AUTO-8")
  void leavesABlogToTheXAccountThatHasTakenItMeanwhile() {
    String other = apiBlog(Duration.ofHours(1));
    String away = connect("X", "PROFILE", "EVERYONE");
    choose(away, blog, other);
    disconnect(away);
    awaitBlogs(away);
    String here = connect("X", "PROFILE", "EVERYONE");
    assertThat(choose(here, blog).statusCode()).isEqualTo(202);

    reconnect(away, "X", "PROFILE", "EVERYONE");
    awaitBlogs(away, other);
    awaitBlogs(here, blog);
    problem(choose(here, blog, other), 409, "autopublishing.second-x-account", "R-AUTO-8");
  }

  private void tell(String blog, String title) {
    var answer =
        post(
            "/api/blogs/" + blog + "/articles",
            """
            {"id":"%1$s","title":"%1$s","link":"https://news.example.com/%2$s/%1$s","publishedAt":"%3$s"}"""
                .formatted(title, blog, Instant.now()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private void awaitBlogs(String account, String... blogs) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(blogs(account)).containsExactly(blogs));
  }

  private List<String> blogs(String account) {
    JsonNode choice = json(get("/api/autopublishing/" + account));
    return StreamSupport.stream(choice.get("blogs").spliterator(), false)
        .map(each -> each.get("id").asString())
        .toList();
  }

  private List<String> titles(String account) {
    return posts(account).stream().map(post -> post.at("/article/title").asString()).toList();
  }
}
