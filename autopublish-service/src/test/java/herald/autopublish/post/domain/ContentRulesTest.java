package herald.autopublish.post.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import herald.autopublish.post.events.PostContent;
import herald.platform.kernel.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-POST-3")
class ContentRulesTest {

  private static final String LINK = "https://news.example.com/" + "long-".repeat(60) + "end";
  private static final String IMAGE = "https://i.example/1.png";

  @ParameterizedTest
  @CsvSource({"X,280", "FACEBOOK,63206", "INSTAGRAM,2200", "LINKEDIN,3000"})
  void takeATextUpToTheNetworksLength(String network, int longest) {
    String image = network.equals("INSTAGRAM") ? IMAGE : null;
    assertThat(refusal(network, "x".repeat(longest), null, image)).isNull();
    Rejection refusal = refusal(network, "x".repeat(longest + 1), null, image);
    assertThat(refusal.field()).isEqualTo("text");
    assertThat(refusal.rule()).isEqualTo("R-POST-3");
    assertThat(refusal.detail()).contains("%,d".formatted(longest), "%,d".formatted(longest + 1));
  }

  @Test
  void countALinkOnXAsTwentyThree() {
    assertThat(refusal("X", "x".repeat(255), LINK, null)).isNull();
    assertThat(refusal("X", "x".repeat(256), LINK, null).detail()).contains("281");
    assertThat(refusal("X", "x".repeat(256) + " " + LINK, LINK, null)).as("not twice").isNull();
  }

  @Test
  void countWideCharactersOnXTwice() {
    assertThat(refusal("X", "春".repeat(140), null, null)).isNull();
    assertThat(refusal("X", "春".repeat(141), null, null).detail()).contains("282");
  }

  @Test
  void askInstagramsPostsForAnImageAndFewHashtagsAndNoLink() {
    assertThat(refusal("INSTAGRAM", "Hi", null, null).field()).isEqualTo("image");
    assertThat(refusal("INSTAGRAM", "#a ".repeat(30), null, IMAGE)).isNull();
    assertThat(refusal("INSTAGRAM", "#a ".repeat(31), null, IMAGE).detail()).contains("30", "31");
    assertThat(refusal("INSTAGRAM", "Hi", LINK, IMAGE).field()).isEqualTo("link");
    assertThat(refusal("X", "#a ".repeat(31), null, null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a.png", "/a.JPG", "/a.jpeg?w=1", "/a.gif#x", "/image", "/image.php?of=a.webp"})
  void takeImagesOfTheThreeKindsAsFarAsTheAddressTells(String path) {
    assertThat(refusal("INSTAGRAM", "Hi", null, "https://i.example" + path)).isNull();
    assertThat(refusal("X", "Hi", LINK, "https://i.example" + path)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a.webp", "/a.SVG", "/a.pdf?x=1", "/a.mp4"})
  void takeNoImagesOfOtherKinds(String path) {
    assertThat(refusal("FACEBOOK", "Hi", LINK, "https://i.example" + path).code())
        .isEqualTo("post.image-kind");
  }

  @ParameterizedTest
  @CsvSource({"X,X", "FACEBOOK,Facebook", "LINKEDIN,LinkedIn"})
  void takeNoImageThatNobodyWouldSee(String network, String name) {
    Rejection refusal = refusal(network, "Hi", null, IMAGE);
    assertThat(refusal.code()).isEqualTo("post.image-alone");
    assertThat(refusal.field()).isEqualTo("image");
    assertThat(refusal.rule()).isEqualTo("R-POST-3");
    assertThat(refusal.detail()).contains(name);
    assertThat(refusal(network, "Hi", LINK, IMAGE)).isNull();
    assertThat(refusal(network, "Hi", null, null)).isNull();
  }

  @Test
  void haveNoPostsForYouTube() {
    assertThat(refusal("YOUTUBE", "Hi", null, null).field()).isEqualTo("account");
  }

  private static Rejection refusal(
      String network, String text, @Nullable String link, @Nullable String image) {
    return catchThrowableOfType(
        Rejection.class,
        () -> ContentRules.require(network, PostContent.byHand(text, link, image)));
  }
}
