package herald.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadingPgbenchTest {

  private static final String SAID =
      """
      query mode: prepared
      number of clients: 8
      number of transactions actually processed: 19970
      number of failed transactions: %s
      latency average = 4.006 ms
      initial connection time = 22.520 ms
      tps = 1996.916310 (without initial connection time)
      """;

  @Test
  void theRateIsThatWithoutConnecting() {
    assertThat(Pgbench.read(SAID.formatted("0 (0.000%)")))
        .isEqualTo(new Pgbench.Run(1996.916310, 19970));
  }

  @Test
  void aRunThatOnlyConnectedHasDoneNothing() {
    String nothing =
        "number of transactions actually processed: 0\nnumber of failed transactions: 0 (NaN%)\n";
    assertThat(Pgbench.read(nothing)).isEqualTo(new Pgbench.Run(0, 0));
  }

  @Test
  void aFailedTransactionIsNoResult() {
    assertThatThrownBy(() -> Pgbench.read(SAID.formatted("3 (0.015%)")))
        .isInstanceOf(IllegalStateException.class);
  }
}
