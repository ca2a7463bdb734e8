package herald.simulator.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostingOnFacebookTest extends FacebookTest {

  private static final String LINK = "https://blog.example/brood";

  @Test
  void answersWithTheIdAndEntersMessageAndLinkInTheLedger() {
    Page author = signedIn();
    Answer made = publish(author, "Brood van morgen", LINK);
    assertThat(made.status()).isEqualTo(200);
    String id = made.at("$.id");
    assertThat(id).startsWith(author.id() + "_");
    Answer timeline = timeline(author);
    assertThat(timeline.<List<String>>at("$[*].id")).containsExactly(id);
    assertThat(timeline.<String>at("$[0].text")).isEqualTo("Brood van morgen");
    assertThat(timeline.<String>at("$[0].link")).isEqualTo(LINK);
    assertThat(timeline.<String>at("$[0].request.body.message")).isEqualTo("Brood van morgen");
    assertThat(timeline.body()).doesNotContain(author.token());
  }

  @Test
  void takesJsonToo() {
    Page author = signedIn();
    Answer made =
        json(
            GRAPH + "/" + author.id() + "/feed",
            "{\"message\":\"Als JSON\",\"link\":\"" + LINK + "\"}",
            "Authorization",
            "Bearer " + author.token());
    assertThat(made.status()).isEqualTo(200);
    assertThat(timeline(author).<String>at("$[0].text")).isEqualTo("Als JSON");
    assertThat(json(GRAPH + "/" + author.id() + "/feed", "{").<Integer>at("$.error.code"))
        .isEqualTo(100);
  }

  @Test
  void refusesTheSameAgainWithCode506() {
    Page author = signedIn();
    publish(author, "Nog eens", LINK);
    Answer again = publish(author, "Nog eens", LINK);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.<Integer>at("$.error.code")).isEqualTo(506);
    assertThat(timeline(author).<List<String>>at("$[*].id")).hasSize(1);
  }

  @Test
  void readsTheFeedBackNewestFirst() {
    Page author = signedIn();
    publish(author, "Een", LINK);
    String second = publish(author, "Twee", LINK).at("$.id");
    Answer feed = feed(author, "&fields=id,message,created_time,permalink_url,attachments");
    assertThat(feed.<List<String>>at("$.data[*].message")).containsExactly("Twee", "Een");
    assertThat(feed.<String>at("$.data[0].permalink_url")).endsWith("/facebook/posts/" + second);
    assertThat(feed.<String>at("$.data[0].attachments.data[0].unshimmed_url")).isEqualTo(LINK);
    assertThat(feed(author, "&since=4000000000").<Integer>at("$.error.code")).isEqualTo(100);
    assertThat(feed(author, "&since=2000000000").body()).isEqualTo("{\"data\":[]}");
  }

  @Test
  void showsAPostByItsId() {
    Page author = signedIn();
    String id = publish(author, "Alleen", LINK).at("$.id");
    Answer node = get(GRAPH + "/" + id + "?access_token=" + author.token());
    assertThat(node.<String>at("$.message")).isEqualTo("Alleen");
  }

  @Test
  void refusesAnUnreadableLinkAndAnEmptyPost() {
    Page author = signedIn();
    assertThat(publish(author, "Kijk", "javascript:alert(1)").<Integer>at("$.error.code"))
        .isEqualTo(1609005);
    assertThat(publish(author, "", "").<Integer>at("$.error.code")).isEqualTo(100);
    assertThat(timeline(author).body()).isEqualTo("[]");
  }

  @Test
  void refusesAnotherPagesTokenAndAGrantWithoutPublishing() {
    Page author = signedIn();
    Page other = new Page("123456789012345", author.token());
    assertThat(publish(other, "Elders", LINK).<Integer>at("$.error.error_subcode")).isEqualTo(33);

    String reader = person(plus(request(), "scope", "pages_show_list"));
    Page reading = new Page(author.id(), accounts(reader, "").at("$.data[0].access_token"));
    Answer refused = publish(reading, "Mag niet", LINK);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.<Integer>at("$.error.code")).isEqualTo(200);
  }
}
