package herald.access.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import herald.platform.eventstore.HubRows;
import herald.platform.eventstore.Progress;
import herald.platform.eventstore.log.EventLog;
import herald.platform.kernel.Unavailable;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-ACC-7")
class CurrentRowsTest {

  private static final long HEAD = 42;
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Progress progress = mock(Progress.class);
  private final EventLog log = mock(EventLog.class);
  private final HubRows rows = mock(HubRows.class);
  private final CurrentRows current = new CurrentRows(log, progress, rows);

  @BeforeEach
  void head() {
    when(log.refreshHead()).thenReturn(HEAD);
  }

  @Test
  void areReadOnceTheyHaveReachedTheHead() {
    when(progress.await(HEAD, PATIENCE)).thenReturn(true);
    when(rows.in(eq("hub_1"), any())).thenReturn("row");
    assertThat(current.<String>in("hub_1", jdbc -> "unused")).isEqualTo("row");
  }

  @Test
  void areNoAnswerWhileTheyAreBehind() {
    when(progress.await(HEAD, PATIENCE)).thenReturn(false);
    assertThatThrownBy(() -> current.in("hub_1", jdbc -> "unused")).isInstanceOf(Unavailable.class);
    verifyNoInteractions(rows);
  }
}
