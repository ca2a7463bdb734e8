package herald.access.token;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Store;
import herald.platform.kernel.Unavailable;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class UsedAssertionsTest {

  @Test
  void whoAsksBeforeTheTablesAreThereIsAskedToComeAgain() {
    EngineRows rows = mock(EngineRows.class);
    UsedAssertions used =
        new UsedAssertions(new Store("access-service"), rows, InstantSource.system());
    assertThatThrownBy(() -> used.claim("account-service", "jti", Instant.now()))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("starting");
    verifyNoInteractions(rows);
  }
}
