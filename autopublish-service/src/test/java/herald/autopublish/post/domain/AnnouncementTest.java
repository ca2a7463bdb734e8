package herald.autopublish.post.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParser;
import herald.autopublish.blog.events.ArticleContent;
import herald.autopublish.post.events.PostContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTO-4")
class AnnouncementTest {

  private static final String LINK = "https://news.example.com/" + "long-".repeat(60) + "end";

  @Test
  void hasTitleDescriptionLinkAndImage() {
    PostContent content = Announcement.of(article("Title", "Description"), "FACEBOOK");
    assertThat(content)
        .isEqualTo(
            new PostContent(
                "Title", "Description", LINK, "https://i.example/1.png", "Title\n\nDescription"));
  }

  @Test
  void leavesOutWhatTheArticleDoesNotHave() {
    assertThat(Announcement.of(article("Title", null), "X").text()).isEqualTo("Title");
    assertThat(Announcement.of(article("Title", " "), "X").text()).isEqualTo("Title");
  }

  @Test
  void isShortenedAtAWordAndNeverInTheLink() {
    PostContent content = Announcement.of(article("Title", "word ".repeat(100).trim()), "X");
    assertThat(content.text()).startsWith("Title\n\nword word").endsWith("word…");
    assertThat(TwitterTextParser.parseTweet(content.text() + " " + LINK).isValid).isTrue();
    assertThat(content.link()).isEqualTo(LINK);
  }

  @Test
  void usesWhatTheNetworkTakes() {
    String text = Announcement.of(article("Title", "word ".repeat(100).trim()), "X").text();
    assertThat(TwitterTextParser.parseTweet(text + " word " + LINK).isValid).isFalse();
  }

  @Test
  void countsWideCharactersTwiceOnX() {
    PostContent content = Announcement.of(article("春".repeat(200), null), "X");
    assertThat(TwitterTextParser.parseTweet(content.text() + " " + LINK).isValid).isTrue();
    assertThat(content.text()).hasSizeBetween(120, 128).endsWith("…");
  }

  @Test
  void neverSplitsACharacter() {
    String text = Announcement.of(article("😀".repeat(300), null), "X").text();
    assertThat(text.codePoints().filter(c -> c >= 0xd800 && c <= 0xdfff)).isEmpty();
  }

  private static ArticleContent article(String title, @Nullable String description) {
    return new ArticleContent(title, description, LINK, "https://i.example/1.png");
  }
}
