package herald.platform.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.kernel.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The specification has been seen to fail: each of its answers refuses what it must not accept. */
class DeciderSpecificationTest extends DeciderSpecification<Integer, Integer, Integer> {

  DeciderSpecificationTest() {
    super(() -> 0, DeciderSpecificationTest::decide, Integer::sum);
  }

  private static List<Integer> decide(Integer add, Integer sum) {
    if (add < 0) {
      throw new Rejection("sum.negative", "R-TEST-1", "Only upwards.");
    }
    return add == 0 ? List.of() : List.of(add);
  }

  @Test
  void acceptsTheEventsThatWereRaised() {
    given(1, 2);
    when(3);
    then(3);
    assertThatThrownBy(() -> then(4)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(this::thenNothing).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> thenRefused("sum.negative", "R-TEST-1"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void acceptsSilenceOnRepetition() {
    given(1);
    when(0);
    thenNothing();
    assertThatThrownBy(() -> then(1)).isInstanceOf(AssertionError.class);
  }

  @Test
  void acceptsTheRefusalAndNoOther() {
    given();
    when(-1);
    thenRefused("sum.negative", "R-TEST-1");
    assertThatThrownBy(() -> thenRefused("sum.negative", "R-TEST-2"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(this::thenNothing).isInstanceOf(AssertionError.class);
  }
}
