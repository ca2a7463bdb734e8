package herald.platform.eventstore.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final byte[] ONE = new Leaf().number(1).text("a").hash();
  private static final byte[] TWO = new Leaf().number(2).text("b").hash();

  @Test
  void aSealCountsTheEventsBeforeIt() {
    assertThat(Seal.NONE.next(List.of(ONE, TWO)).next(List.of(ONE)).position()).isEqualTo(3);
  }

  @Test
  void theSameEventsInOtherBatchesHaveAnotherSeal() {
    assertThat(Seal.NONE.next(List.of(ONE, TWO)))
        .isNotEqualTo(Seal.NONE.next(List.of(ONE)).next(List.of(TWO)));
  }

  @Test
  void theOrderAndEverySealBeforeCount() {
    Seal end = Seal.NONE.next(List.of(ONE)).next(List.of(TWO));
    assertThat(Seal.NONE.next(List.of(TWO)).next(List.of(ONE))).isNotEqualTo(end);
    assertThat(new Seal(1, new byte[32]).next(List.of(TWO))).isNotEqualTo(end);
    assertThat(new Seal(0, Seal.NONE.next(List.of(ONE)).hash()).next(List.of(TWO)))
        .isNotEqualTo(end);
  }

  @Test
  void noTwoLeavesHaveTheSameBytes() {
    assertThat(new Leaf().text("ab").text("c").hash())
        .isNotEqualTo(new Leaf().text("a").text("bc").hash());
    assertThat(new Leaf().text("").hash()).isNotEqualTo(new Leaf().hash());
  }

  @Test
  void aSealIsShownByPositionAndHash() {
    assertThat(Seal.NONE).hasToString("0:" + "00".repeat(32)).isEqualTo(new Seal(0, new byte[32]));
  }
}
