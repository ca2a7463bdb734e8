package herald.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectingAVersionTest {

  @Test
  void passesWithTheVersionThatIsThere() {
    assertThatCode(() -> ExpectedVersion.of(3).require(3)).doesNotThrowAnyException();
    assertThatCode(() -> new ExpectedVersion.OneOf(Set.of(2L, 3L)).require(3))
        .doesNotThrowAnyException();
    assertThatCode(() -> ExpectedVersion.ANY.require(3)).doesNotThrowAnyException();
  }

  @Test
  void isRefusedWithAnyOtherAndSaysWhichIsThere() {
    for (ExpectedVersion other :
        new ExpectedVersion[] {
          ExpectedVersion.of(2), ExpectedVersion.of(4), new ExpectedVersion.OneOf(Set.of())
        }) {
      Rejection refusal = catchThrowableOfType(Rejection.class, () -> other.require(3));
      assertThat(refusal.code()).isEqualTo("version.mismatch");
      assertThat(refusal.rule()).isEqualTo("HTTP-4");
      assertThat(refusal.detail()).contains("3");
    }
  }

  @Test
  void findsAVersionThatCountsTheEvents() {
    Versioned<String> word = Versioned.unwritten("");
    assertThat(word.version()).isZero();
    assertThat(
            word.after('h', (text, letter) -> text + letter)
                .after('i', (text, letter) -> text + letter))
        .isEqualTo(new Versioned<>("hi", 2));
  }
}
