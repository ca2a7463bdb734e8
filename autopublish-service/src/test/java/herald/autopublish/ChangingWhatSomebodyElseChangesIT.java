package herald.autopublish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.testing.Race;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of two people who change the same version, one is told. */
class ChangingWhatSomebodyElseChangesIT extends AutopublishSpecification {

  private String blog;
  private String account;

  @BeforeEach
  void anAccountAndABlog() {
    blog = apiBlog(Duration.ofHours(1));
    account = connect("FACEBOOK", "PAGE", "EVERYONE");
  }

  @Test
  void isRefusedForOneOfTwoWhoChooseBlogs() {
    String other = apiBlog(Duration.ofHours(1));
    String path = "/api/autopublishing/" + account;
    for (int round = 0; round < 10; round++) {
      String tag = etag(choose(account));
      Callable<Integer> one = () -> status(request("PUT", path, choice(blog)), tag);
      Callable<Integer> two = () -> status(request("PUT", path, choice(other)), tag);
      assertThat(Race.between(List.of(one, two))).containsExactlyInAnyOrder(202, 412);
    }
  }

  @Test
  void isRefusedForOneOfTwoWhoCancelAPost() {
    choose(account, blog);
    for (int round = 0; round < 10; round++) {
      String path = "/api/posts/" + newPost("article" + round);
      String tag = etag(get(path));
      Callable<Integer> cancel = () -> status(request("POST", path + "/cancel", null), tag);
      assertThat(Race.between(List.of(cancel, cancel))).containsExactlyInAnyOrder(202, 412);
    }
  }

  @Test
  void answersTheVersionThatItHasLedTo() {
    choose(account, blog);
    String path = "/api/posts/" + newPost("article");
    assertThat(etag(get(path))).isEqualTo("\"1\"");
    HttpResponse<String> cancelled = post(path + "/cancel", "");
    assertThat(etag(cancelled)).isEqualTo("\"2\"");
    String position = cancelled.headers().firstValue("Herald-Position").orElseThrow();
    HttpResponse<String> read = send(request("GET", path, null).header("Herald-After", position));
    assertThat(etag(read)).isEqualTo("\"2\"");
    assertThat(json(read).get("version").asLong()).isEqualTo(2);
    assertThat(etag(post(path + "/cancel", ""))).as("nothing new").isEqualTo("\"2\"");
  }

  @Test
  void tellsTheOthersTheVersionThatItAnswers() {
    String chosen = etag(choose(account, blog));
    String off = etag(choose(account));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(told())
                    .filteredOn(told -> told.subject().equals(account))
                    .extracting(told -> "\"" + tree(told.body()).get("version") + "\"")
                    .containsExactly(chosen, off));
  }

  private static JsonNode tree(String body) {
    return JsonMapper.shared().readTree(body);
  }

  private String newPost(String article) {
    post(
        "/api/blogs/" + blog + "/articles",
        """
        {"id":"%1$s","title":"%1$s","link":"https://news.example.com/%2$s/%1$s","publishedAt":"%3$s"}"""
            .formatted(article, blog, Instant.now()));
    return await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> postOf(article), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<String> postOf(String article) {
    return posts(account).stream()
        .filter(post -> post.at("/article/title").asString().equals(article))
        .map(post -> post.get("id").asString())
        .findFirst();
  }

  private static String choice(String blog) {
    return "{\"blogs\":[\"" + blog + "\"]}";
  }

  private static int status(HttpRequest.Builder request, String tag) {
    return send(request.header("If-Match", tag)).statusCode();
  }

  private static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
