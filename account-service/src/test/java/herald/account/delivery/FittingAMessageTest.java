package herald.account.delivery;

import static herald.account.network.Network.FACEBOOK;
import static herald.account.network.Network.INSTAGRAM;
import static herald.account.network.Network.LINKEDIN;
import static herald.account.network.Network.X;
import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParser;
import herald.account.delivery.domain.MessageComposer;
import herald.account.delivery.events.Content;
import herald.account.network.Message;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTO-4")
@Tag("R-POST-3")
class FittingAMessageTest {

  private static final String LINK =
      "https://www.example.com/a/very/long/address?with=" + "x".repeat(300);

  @Test
  void hasTitleDescriptionAndLinkOnX() {
    Content article =
        new Content("Tulips", "How to plant them.", "https://b.example/1", null, null);
    assertThat(MessageComposer.compose(X, article))
        .isEqualTo(new Message("Tulips\n\nHow to plant them.\n\nhttps://b.example/1", null));
  }

  @Test
  void passesTheLinkBesideTheTextOnFacebook() {
    Content article = new Content("Tulips", null, "https://b.example/1", null, null);
    assertThat(MessageComposer.compose(FACEBOOK, article))
        .isEqualTo(new Message("Tulips", "https://b.example/1"));
  }

  @Test
  void doesNotSayTheLinkTwiceOnFacebook() {
    Content written =
        new Content("T", null, "https://b.example/1", null, "Tulips https://b.example/1");
    assertThat(MessageComposer.compose(FACEBOOK, written))
        .isEqualTo(new Message("Tulips", "https://b.example/1"));
  }

  @Test
  void isShortenedAtAWordAndNeverInTheLink() {
    Content article = new Content("Tulips", "word ".repeat(100), LINK, null, null);
    String text = MessageComposer.compose(X, article).text();
    assertThat(text).startsWith("Tulips\n\nword word").contains("word…\n\n").endsWith(LINK);
    assertThat(TwitterTextParser.parseTweet(text).isValid).isTrue();
    assertThat(TwitterTextParser.parseTweet(text).weightedLength).isBetween(270, 280);
  }

  @Test
  void countsWhatXCounts() {
    Content article = new Content("花".repeat(200), null, "https://b.example/1", null, null);
    String text = MessageComposer.compose(X, article).text();
    assertThat(TwitterTextParser.parseTweet(text).isValid).isTrue();
    assertThat(text).contains("花…").endsWith("https://b.example/1");
  }

  @Test
  void isCutBetweenCharactersWhenThereIsNoWord() {
    Content article = new Content("👩‍👩‍👧".repeat(200), null, "https://b.example/1", null, null);
    String text = MessageComposer.compose(X, article).text();
    assertThat(TwitterTextParser.parseTweet(text).isValid).isTrue();
    assertThat(text.substring(0, text.indexOf('…')).length() % "👩‍👩‍👧".length()).isZero();
  }

  @Test
  void takesAPersonsOwnWordsAndDoesNotRepeatTheirLink() {
    Content own = new Content("T", "D", "https://b.example/1", null, "See https://b.example/1 now");
    assertThat(MessageComposer.compose(X, own).text()).isEqualTo("See https://b.example/1 now");
  }

  @Test
  void isTheLinkAloneWhenThereIsNothingElse() {
    Content bare = new Content(null, " ", "https://b.example/1", null, null);
    assertThat(MessageComposer.compose(X, bare).text()).isEqualTo("https://b.example/1");
  }

  @Test
  void isACardBesideTheTextOnLinkedIn() {
    Content article =
        new Content("Tulips", "word ".repeat(1000), LINK, "https://b.example/1.jpg", null);
    Message message = MessageComposer.compose(LINKEDIN, article);
    assertThat(message.text()).startsWith("Tulips\n\nword word").endsWith("word…");
    assertThat(message.text().length()).isBetween(2990, 3000);
    assertThat(message.link()).isEqualTo(LINK);
    assertThat(message.title()).isEqualTo("Tulips");
    assertThat(message.description()).startsWith("word word").hasSizeLessThanOrEqualTo(4000);
    assertThat(message.image()).isEqualTo("https://b.example/1.jpg");
  }

  @Test
  void isACaptionWithAnImageOnInstagram() {
    Content post = new Content(null, null, LINK, "https://b.example/1.jpg", "word ".repeat(1000));
    Message message = MessageComposer.compose(INSTAGRAM, post);
    assertThat(message.text()).hasSizeLessThanOrEqualTo(2200).endsWith("word…\n\n" + LINK);
    assertThat(message.link()).isNull();
    assertThat(message.image()).isEqualTo("https://b.example/1.jpg");
  }
}
