package herald.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StorePropertiesTest {

  @Test
  void mayBeNone() {
    assertThat(new StoreProperties(0, 0).cachedAggregates()).isZero();
  }

  @Test
  void areRefusedByNameBelowThat() {
    assertThatThrownBy(() -> new StoreProperties(-1, 500))
        .hasMessageContaining("herald.store.cached-aggregates")
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> new StoreProperties(10, -2))
        .hasMessageContaining("herald.store.snapshot-after")
        .hasMessageContaining("-2");
  }
}
