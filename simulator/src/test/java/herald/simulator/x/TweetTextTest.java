package herald.simulator.x;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-POST-3")
class TweetTextTest {

  @Test
  void weighs280AtMost() {
    assertThat(new TweetText("a".repeat(280)).tooLong()).isFalse();
    assertThat(new TweetText("a".repeat(281)).tooLong()).isTrue();
  }

  @Test
  void weighsEmojiAndWideLettersAsTwo() {
    assertThat(new TweetText("漢".repeat(140)).tooLong()).isFalse();
    assertThat(new TweetText("漢".repeat(140) + "a").tooLong()).isTrue();
  }

  @Test
  void weighsAnyLinkAs23AndShortensIt() {
    String loopback = "http://127.0.0.1:8099/artikel/" + "x".repeat(300);
    assertThat(new TweetText("a".repeat(256) + " " + loopback).tooLong()).isFalse();
    assertThat(new TweetText("a".repeat(257) + " " + loopback).tooLong()).isTrue();
    assertThat(new TweetText("b " + loopback).shown().text()).matches("b https://t\\.co/\\w{10}");
  }

  @Test
  void findsALinkWithoutItsSchemeAndLeavesPunctuationOut() {
    TweetText text = new TweetText("zie zonnehoek.nl/brood (en http://localhost:1/a).");
    assertThat(text.shown().links())
        .extracting(TweetText.Link::expanded)
        .containsExactly("http://zonnehoek.nl/brood", "http://localhost:1/a");
    assertThat(text.firstLink()).contains("http://zonnehoek.nl/brood");
    assertThat(text.shown().text()).endsWith(").");
  }

  @Test
  void tellsPlacesInCharactersAsPeopleCountThem() {
    TweetText.Link link = new TweetText("🥖 https://a.nl/").shown().links().getFirst();
    assertThat(link.start()).isEqualTo(2);
    assertThat(link.end()).isEqualTo(25);
  }
}
