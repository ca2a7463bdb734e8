package herald.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.token.KeyRing.Dated;
import herald.platform.tokens.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

  private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
  private static final Duration LEAD = Duration.ofMinutes(10);

  private final SigningKey first = SigningKey.generate();
  private final SigningKey second = SigningKey.generate();
  private final SigningKey third = SigningKey.generate();
  private final KeyRing ring =
      new KeyRing(
          List.of(
              new Dated(NINE.plusSeconds(3600), third),
              new Dated(NINE, second),
              new Dated(Instant.MIN, first)),
          LEAD);

  private static Instant after(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  @Test
  void aKeyIsPublishedBeforeItSigns() {
    assertThat(ring.published(after(0))).contains(second);
    assertThat(ring.signing(after(0))).isSameAs(first);
    assertThat(ring.signing(after(9))).isSameAs(first);
    assertThat(ring.signing(after(10))).isSameAs(second);
  }

  @Test
  void theOneBeforeStaysPublishedWhileItsTokensLive() {
    assertThat(ring.published(after(10))).contains(first, second);
    assertThat(ring.published(after(20))).contains(first, second);
    assertThat(ring.published(after(21))).doesNotContain(first).contains(second);
  }

  @Test
  void atEveryMomentWhatSignsIsPublishedAndWasALeadBefore() {
    for (int minute = 0; minute < 120; minute++) {
      SigningKey signing = ring.signing(after(minute));
      assertThat(ring.published(after(minute))).contains(signing);
      assertThat(ring.published(after(minute - 10))).contains(signing);
      assertThat(ring.published(after(minute + 10))).contains(signing);
    }
  }

  @Test
  void oneKeyAloneSignsFromTheStart() {
    KeyRing alone = new KeyRing(List.of(new Dated(Instant.MIN, first)), LEAD);
    assertThat(alone.signing(NINE)).isSameAs(first);
    assertThat(alone.published(NINE)).containsExactly(first);
  }
}
