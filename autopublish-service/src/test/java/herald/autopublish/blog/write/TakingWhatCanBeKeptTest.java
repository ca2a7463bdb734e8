package herald.autopublish.blog.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import herald.autopublish.blog.domain.HeardArticle;
import herald.autopublish.blog.events.Source;
import herald.platform.kernel.Rejection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a row could not keep never becomes an event. */
class TakingWhatCanBeKeptTest {

  private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");

  @Test
  @Tag("R-AUTO-5")
  void refusesTimesFarFromNow() {
    for (Instant far :
        new Instant[] {
          Instant.MIN,
          Instant.MAX,
          NINE.minus(Duration.ofDays(4_000)),
          NINE.plus(Duration.ofDays(4_000))
        }) {
      Rejection refusal =
          catchThrowableOfType(Rejection.class, () -> article("1", "Spring", far).heard(NINE));
      assertThat(refusal)
          .extracting(Rejection::kind, Rejection::field, Rejection::rule)
          .containsExactly(Rejection.Kind.INVALID, "publishedAt", "R-AUTO-5");
    }
    assertThat(article("1", "Spring", NINE).heard(NINE).publishedAt()).isEqualTo(NINE);
  }

  @Test
  @Tag("R-AUTO-6")
  void shortensKeysThatFitNoIndex() {
    HeardArticle heard = article("é".repeat(500), "Spring", NINE).heard(NINE);
    assertThat(heard.keys())
        .containsExactly(NewArticle.key("é".repeat(500)), "link:news.example/spring");
    assertThat(heard.keys().getFirst()).startsWith("id:sha256:").hasSize(74);
  }

  @Test
  void leavesOutControlCharacters() {
    HeardArticle heard = article("1\u0001", "Spr\u0000ing", NINE).heard(NINE);
    assertThat(heard.keys().getFirst()).isEqualTo("id:1");
    assertThat(heard.content().title()).isEqualTo("Spring");
    Rejection refusal =
        catchThrowableOfType(Rejection.class, () -> article("1", "\u0000", NINE).heard(NINE));
    assertThat(refusal.field()).isEqualTo("title");
  }

  @Test
  @Tag("R-AUTO-9")
  void refusesAddressesOfFeedsThatFitNoIndex() {
    NewBlog.NewSource source =
        new NewBlog.NewSource(Source.Kind.FEED, "https://news.example/" + "é".repeat(1_900));
    Rejection refusal = catchThrowableOfType(Rejection.class, () -> source.checked(2));
    assertThat(refusal.field()).isEqualTo("sources[2].url");
  }

  private static NewArticle article(String id, String title, Instant publishedAt) {
    return new NewArticle(id, title, null, "https://news.example/spring", null, publishedAt);
  }
}
