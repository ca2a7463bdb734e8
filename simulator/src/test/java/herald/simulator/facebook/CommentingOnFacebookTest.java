package herald.simulator.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** People comment on a page's posts, and the page reads that back. */
class CommentingOnFacebookTest extends FacebookTest {

  private static final String LINK = "https://blog.example/brood";

  private Answer say(Page page, String kind, String post, String text) {
    return json(
        "/interactions",
        """
        {"network":"FACEBOOK","account":"%s","kind":"%s","post":"%s","from":"Pieter","text":"%s"}"""
            .formatted(page.id(), kind, post, text));
  }

  private Answer comments(Page page, String post, String more) {
    return get(GRAPH + "/" + post + "/comments?access_token=" + page.token() + more);
  }

  @Test
  void showsTheCommentsOnAPostInEitherOrder() {
    Page page = signedIn();
    String post = publish(page, "Brood", LINK).at("$.id");
    String other = publish(page, "Taart", LINK).at("$.id");
    assertThat(say(page, "COMMENT", post, "Lekker").status()).isEqualTo(201);
    String second = say(page, "COMMENT", post, "Heerlijk").at("$.id");
    Answer read = comments(page, post, "");
    assertThat(read.<List<String>>at("$.data[*].message")).containsExactly("Lekker", "Heerlijk");
    assertThat(read.<String>at("$.data[1].id")).isEqualTo(second);
    assertThat(read.<String>at("$.data[0].from.name")).isEqualTo("Pieter");
    assertThat(read.<String>at("$.data[0].created_time")).endsWith("+0000");
    assertThat(
            comments(page, post, "&order=reverse_chronological")
                .<List<String>>at("$.data[*].message"))
        .containsExactly("Heerlijk", "Lekker");
    assertThat(comments(page, other, "").body()).isEqualTo("{\"data\":[]}");
  }

  @Test
  void refusesMentionsUnknownPostsAndStrangers() {
    Page page = signedIn();
    String post = publish(page, "Brood", LINK).at("$.id");
    assertThat(say(page, "MENTION", post, "Hé").<String>at("$.errors[0].field")).isEqualTo("kind");
    assertThat(say(page, "COMMENT", "1_2", "Hé").<String>at("$.errors[0].field")).isEqualTo("post");
    assertThat(comments(new Page(page.id(), "made-up"), post, "").<Integer>at("$.error.code"))
        .isEqualTo(190);
    assertThat(comments(page, page.id() + "_1", "").<Integer>at("$.error.code")).isEqualTo(100);
  }
}
