package herald.autopublish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Posts by hand go and come back with their account. */
class FollowingAConnectionIT extends AutopublishSpecification {

  private final String account = connect("LINKEDIN", "PAGE", "PRIVATE");

  @Test
  @Tag("R-CON-11")
  @Tag("R-CON-12")
  void withholdsPostsUntilTheAccountIsBackAndThenTheirTimesThatHaveNotPassed() {
    String later = scheduled(LocalDateTime.now(ZoneOffset.UTC).plusDays(3));
    LocalDateTime moment = LocalDateTime.now(ZoneOffset.UTC).plusSeconds(4);
    String soon = scheduled(moment);
    disconnect(account);
    awaitPosts(account, "WITHHELD", "WITHHELD");
    assertThat(posts(account))
        .extracting(post -> post.get("because").asString())
        .containsOnly("DISCONNECTED");
    await().until(() -> LocalDateTime.now(ZoneOffset.UTC).isAfter(moment));
    reconnect(account, "LINKEDIN", "PAGE", "PRIVATE");
    awaitPosts(account, "SCHEDULED", "WITHHELD");
    assertThat(json(get("/api/posts/" + later)).get("status").asString()).isEqualTo("SCHEDULED");
    var decided =
        post(
            "/api/posts/" + soon + "/schedule",
            time(LocalDateTime.now(ZoneOffset.UTC).plusDays(1)));
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(202);
    awaitPosts(account, "SCHEDULED", "SCHEDULED");
  }

  private String scheduled(LocalDateTime at) {
    var made = post("/api/posts", "{\"account\":\"%s\",\"text\":\"Hello\"}".formatted(account));
    String post = json(made).get("id").asString();
    var answer = post("/api/posts/" + post + "/schedule", time(at));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return post;
  }

  private static String time(LocalDateTime at) {
    return "{\"at\":\"%s\",\"zone\":\"UTC\"}".formatted(at);
  }
}
