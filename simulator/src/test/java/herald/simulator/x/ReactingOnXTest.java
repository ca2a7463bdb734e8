package herald.simulator.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People answer a profile's posts, mention it and follow it, and it reads that back. */
class ReactingOnXTest extends XTest {

  private static final String ALL =
      "?max_results=5&tweet.fields=created_at,author_id,in_reply_to_user_id,referenced_tweets"
          + "&expansions=author_id";

  private String token;
  private String me;

  @BeforeEach
  void signIn() {
    token = signedIn();
    me = id(token);
  }

  private Answer mentions(String query) {
    return get("/x/2/users/" + me + "/mentions" + query, "Authorization", "Bearer " + token);
  }

  private Answer say(String kind, String post, String text) {
    return json(
        "/interactions",
        """
        {"network":"X","account":"%s","kind":"%s",%s"from":"pieter","text":"%s"}"""
            .formatted(me, kind, post.isEmpty() ? "" : "\"post\":\"" + post + "\",", text));
  }

  @Test
  void showsWhichPostAReplyAnswersAndNoneForAMention() {
    String post = tweet(token, "Brood").at("$.data.id");
    Answer reply = say("COMMENT", post, "Lekker");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(say("MENTION", "", "Kijk eens").status()).isEqualTo(201);
    Answer read = mentions(ALL);
    assertThat(read.<List<String>>at("$.data[*].text")).containsExactly("Kijk eens", "Lekker");
    assertThat(read.<String>at("$.data[1].id")).isEqualTo(reply.at("$.id"));
    assertThat(read.<String>at("$.data[1].referenced_tweets[0].type")).isEqualTo("replied_to");
    assertThat(read.<String>at("$.data[1].referenced_tweets[0].id")).isEqualTo(post);
    assertThat(read.<String>at("$.data[1].in_reply_to_user_id")).isEqualTo(me);
    assertThat(read.<List<Object>>at("$.data[0][?(@.referenced_tweets)]")).isEmpty();
    assertThat(read.<List<String>>at("$.includes.users[*].username")).containsExactly("pieter");
    assertThat(read.<String>at("$.data[0].author_id"))
        .isEqualTo(read.<String>at("$.includes.users[0].id"));
  }

  @Test
  void showsWhatIsAskedForPageByPage() {
    for (int i = 0; i < 6; i++) {
      say("MENTION", "", "Nummer " + i);
    }
    Answer first = mentions("?max_results=5");
    assertThat(first.<List<Object>>at("$.data")).hasSize(5);
    assertThat(first.body()).doesNotContain("created_at", "author_id", "includes");
    Answer second =
        mentions("?max_results=5&pagination_token=" + first.<String>at("$.meta.next_token"));
    assertThat(second.<List<String>>at("$.data[*].text")).containsExactly("Nummer 0");
    assertThat(mentions("?start_time=2999-01-01T00:00:00Z").body())
        .isEqualTo("{\"meta\":{\"result_count\":0}}");
  }

  @Test
  void countsItsFollowers() {
    assertThat(followers()).isZero();
    Answer counted =
        json("/followers", "{\"network\":\"X\",\"account\":\"" + me + "\",\"count\":42}");
    assertThat(counted.status()).isEqualTo(201);
    assertThat(followers()).isEqualTo(42);
  }

  private int followers() {
    return get(
            "/x/2/users/" + me + "?user.fields=public_metrics", "Authorization", "Bearer " + token)
        .at("$.data.public_metrics.followers_count");
  }

  @Test
  void refusesWhatNobodyCanSayAndNamesTheField() {
    assertThat(say("COMMENT", "", "Waarop?").<String>at("$.errors[0].field")).isEqualTo("post");
    assertThat(say("COMMENT", "1", "Waarop?").<String>at("$.errors[0].field")).isEqualTo("post");
    assertThat(say("MENTION", "1", "Waarop?").<String>at("$.errors[0].field")).isEqualTo("post");
    assertThat(say("SHOUT", "", "Hé").<String>at("$.errors[0].field")).isEqualTo("kind");
    assertThat(json("/followers", "{\"network\":\"X\",\"account\":\"0\",\"count\":1}").status())
        .isEqualTo(400);
    assertThat(mentions(ALL).body()).isEqualTo("{\"meta\":{\"result_count\":0}}");
  }

  @Test
  void readsNothingWithoutAToken() {
    assertThat(get("/x/2/users/" + me + "/mentions").status()).isEqualTo(401);
    assertThat(get("/x/2/users/" + me).status()).isEqualTo(401);
  }
}
