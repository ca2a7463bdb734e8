package herald.access.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import herald.platform.eventstore.HubRows;
import herald.platform.eventstore.HubRows.Reading;
import herald.platform.eventstore.Progress;
import herald.platform.kernel.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.stubbing.OngoingStubbing;
import org.springframework.jdbc.core.RowMapper;

@Tag("R-ACC-7")
class CurrentRowsTest {

  private static final long HEAD = 42;
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Progress progress = mock(Progress.class);
  private final HubRows rows = mock(HubRows.class);
  private final CurrentRows current = new CurrentRows(progress, rows);

  private OngoingStubbing<Reading<List<String>>> whenRead() {
    return when(rows.read(eq("hub_1"), any(), any(), ArgumentMatchers.<RowMapper<String>>any()));
  }

  private static Reading<List<String>> at(long head, String... found) {
    return new Reading<>(head, false, List.of(found));
  }

  private List<String> find() {
    return current.find("hub_1", "select 1", Map.of(), (row, number) -> "unused");
  }

  private void verifyReads(int times) {
    verify(rows, times(times)).read(eq("hub_1"), any(), any(), any());
  }

  @Test
  void areReadAgainOnceTheyHavePassedTheNewestEvent() {
    when(progress.await(HEAD, PATIENCE)).thenReturn(true);
    whenRead().thenReturn(at(HEAD, "before it"), at(HEAD, "after it"));
    assertThat(find()).containsExactly("after it");
  }

  @Test
  void areReadOnceWhereTheyHavePassedItBefore() {
    when(progress.await(HEAD, PATIENCE)).thenReturn(true);
    whenRead().thenReturn(at(HEAD), at(HEAD), at(HEAD, "current"), at(HEAD - 1, "older hub"));
    find();
    assertThat(find()).containsExactly("current");
    assertThat(find()).containsExactly("older hub");
    verify(progress, times(1)).await(anyLong(), any());
    verifyReads(4);
  }

  @Test
  void areNoAnswerWhileTheyAreBehind() {
    when(progress.await(HEAD, PATIENCE)).thenReturn(false);
    whenRead().thenReturn(at(HEAD, "stale"));
    assertThatThrownBy(this::find).isInstanceOf(Unavailable.class).hasMessageContaining("behind");
    assertThatThrownBy(this::find).as("still").isInstanceOf(Unavailable.class);
    verifyReads(2);
  }

  @Test
  void areNoAnswerWithGaps() {
    when(progress.await(HEAD, PATIENCE)).thenReturn(true);
    whenRead()
        .thenReturn(
            new Reading<>(HEAD, false, List.of()),
            new Reading<>(HEAD, true, List.of("perhaps revoked")));
    assertThatThrownBy(this::find).isInstanceOf(Unavailable.class).hasMessageContaining("parked");
  }

  @Test
  void ofAHubWithoutEventsAreReadAtOnce() {
    whenRead().thenReturn(at(0));
    assertThat(find()).isEmpty();
    verify(progress, never()).await(anyLong(), any());
  }
}
