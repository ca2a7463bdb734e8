package herald.platform.eventstore.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewestTest {

  private final Newest<String, Integer> newest = new Newest<>(2);

  @Test
  void whatWasNotUsedForLongestGoesFirst() {
    newest.bring("a", 1);
    newest.bring("b", 2);
    newest.bring("a", newest.take("a") + 10);
    newest.bring("c", 3);
    assertThat(newest.has("b")).isFalse();
    assertThat(newest.take("a")).isEqualTo(11);
    assertThat(newest.take("c")).isEqualTo(3);
  }

  @Test
  void whatWasBroughtAgainIsNew() {
    newest.bring("a", 1);
    newest.bring("b", 2);
    newest.bring("a", 3);
    newest.bring("c", 4);
    assertThat(newest.has("b")).isFalse();
    assertThat(newest.take("a")).isEqualTo(3);
  }

  @Test
  void whatWasPopularOnceDoesNotKeepOutWhatIsUsedNow() {
    IntStream.range(0, 100).forEach(time -> use("a", "b"));
    use("c", "d");
    assertThat(newest.take("c")).isEqualTo(1);
    assertThat(newest.take("d")).isEqualTo(1);
  }

  @Test
  void whatIsTakenIsThereNoMore() {
    newest.bring("a", 1);
    newest.take("a");
    assertThat(newest.take("a")).isNull();
    newest.bring("b", 2);
    newest.clear();
    assertThat(newest.has("b")).isFalse();
  }

  @Test
  void noneIsKeptWhereNoneIsToBe() {
    Newest<String, Integer> none = new Newest<>(0);
    none.bring("a", 1);
    assertThat(none.has("a")).isFalse();
  }

  private void use(String... keys) {
    for (String key : keys) {
      Integer times = newest.take(key);
      newest.bring(key, times == null ? 1 : times + 1);
    }
  }
}
