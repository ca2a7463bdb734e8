package herald.platform.eventstore.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import herald.platform.eventstore.rows.BatchWrites;
import herald.platform.eventstore.rows.RowWriter;
import herald.platform.eventstore.rows.RowWriter.Row;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten events at positions 1 to 10, of the streams s1 to s5 and s1 to s5 again. */
class HandlingABatchTest {

  private static final String GROUP = "read.jars";
  private static final String INSERT = "insert into rows values (?)";

  private final RowWriter rows = mock(RowWriter.class);
  private final ParkedEvents parked = mock(ParkedEvents.class);
  private final Attempts attempts = new Attempts();
  private final ParkWhatFails parking = new ParkWhatFails(GROUP, parked, attempts);
  private final Map<Long, Throwable> failures = new HashMap<>();
  private final List<Long> handled = new ArrayList<>();
  private boolean replay;

  @BeforeEach
  void nothingIsParked() {
    when(parked.streams(GROUP)).thenAnswer(call -> new HashSet<>());
  }

  private TrackedEventMessage<?> event(long position) {
    TrackingToken token = new GlobalSequenceTrackingToken(position);
    return new GenericTrackedDomainEventMessage<>(
        replay ? ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(99), token) : token,
        new GenericDomainEventMessage<>(
            "JarAggregate", stream(position), position, "event " + position));
  }

  private static String stream(long position) {
    return "s" + ((position - 1) % 5 + 1);
  }

  /** Whether it was committed. */
  private boolean deliver() {
    handled.clear();
    List<TrackedEventMessage<?>> batch = new ArrayList<>();
    LongStream.rangeClosed(1, 10).forEach(position -> batch.add(event(position)));
    BatchingUnitOfWork<TrackedEventMessage<?>> unit = new BatchingUnitOfWork<>(batch);
    return !unit.executeWithResult(
            () -> {
              TrackedEventMessage<?> event = unit.getMessage();
              long position = event.trackingToken().position().orElseThrow();
              BatchWrites writes = BatchWrites.of(unit.root(), rows);
              writes.enter("hub_a", stream(position), position);
              return parking.handle(unit, () -> handle(position, writes));
            },
            RollbackConfigurationType.ANY_THROWABLE)
        .isExceptional();
  }

  private @Nullable Object handle(long position, BatchWrites writes) throws Exception {
    writes.add(INSERT, position);
    switch (failures.get(position)) {
      case null -> handled.add(position);
      case Exception failure -> throw failure;
      case Error failure -> throw failure;
      default -> throw new AssertionError();
    }
    return null;
  }

  @Test
  void asksOnceWhatIsParked() {
    assertThat(deliver()).isTrue();
    assertThat(handled).hasSize(10);
    verify(parked, times(1)).streams(any());
    verify(parked, never()).park(any(), anyLong(), anyBoolean(), any());
  }

  @Test
  void theThirdFailureParksTheEventAndWhatFollowsInItsStream() {
    failures.put(3L, new IllegalStateException("poison"));
    assertThat(Stream.generate(this::deliver).limit(3)).containsOnly(false);
    verify(parked, never()).park(any(), anyLong(), anyBoolean(), any());

    assertThat(deliver()).isTrue();
    assertThat(handled).containsExactly(1L, 2L, 4L, 5L, 6L, 7L, 9L, 10L);
    verify(parked).park(eq(GROUP), eq(3L), eq(false), contains("poison"));
    verify(parked).park(eq(GROUP), eq(8L), eq(false), contains("earlier event"));
  }

  @Test
  void aRefusalIsNotAskedForAgain() {
    failures.put(3L, new Rejection("jar.full", "R-TEST-2", "The jar is full."));
    assertThat(deliver()).isFalse();
    assertThat(deliver()).isTrue();
    verify(parked).park(GROUP, 3, false, "jar.full (R-TEST-2): The jar is full.");
  }

  @Test
  void anErrorCountsAsWell() {
    failures.put(3L, new StackOverflowError());
    assertThat(Stream.generate(this::deliver).limit(4)).containsExactly(false, false, false, true);
  }

  @Test
  void whatPassesIsNeverParked() {
    failures.put(3L, new Unavailable("access"));
    assertThat(Stream.generate(this::deliver).limit(10)).containsOnly(false);
    failures.clear();
    assertThat(deliver()).isTrue();
    assertThat(handled).hasSize(10);
  }

  @Test
  void failuresBeforeASuccessAreForgotten() {
    for (int round = 0; round < 5; round++) {
      failures.put(3L, new IllegalStateException("hiccup"));
      assertThat(Stream.generate(this::deliver).limit(2)).containsOnly(false);
      failures.clear();
      assertThat(deliver()).isTrue();
    }
    verify(parked, never()).park(any(), anyLong(), anyBoolean(), any());
  }

  @Test
  void anEventIsParkedAgainWhenTheParkingWasRolledBack() {
    failures.put(3L, new IllegalStateException("poison"));
    Stream.generate(this::deliver).limit(3).toList();
    failures.put(10L, new Unavailable("access"));
    assertThat(deliver()).isFalse();
    failures.remove(10L);
    assertThat(deliver()).isTrue();
    verify(parked, times(2)).park(eq(GROUP), eq(3L), eq(false), contains("poison"));
  }

  @Test
  void aParkedStreamIsNotTouched() {
    when(parked.streams(GROUP)).thenAnswer(call -> new HashSet<>(List.of("s1")));
    assertThat(deliver()).isTrue();
    assertThat(handled).doesNotContain(1L, 6L).hasSize(8);
    verify(parked).park(eq(GROUP), eq(1L), eq(false), contains("earlier event"));
    verify(parked).park(eq(GROUP), eq(6L), eq(false), contains("earlier event"));
  }

  /** The database refuses what is written because of this event. */
  private void refused(long position, RuntimeException failure) {
    doAnswer(
            call -> {
              List<Object[]> values = call.getArgument(1);
              if (values.stream().anyMatch(one -> one[0].equals(position))) {
                throw failure;
              }
              return null;
            })
        .when(rows)
        .write(any(), any());
    doAnswer(
            call -> {
              List<Row> written = call.getArgument(1);
              if (written.stream().anyMatch(row -> row.values()[0].equals(position))) {
                throw failure;
              }
              return null;
            })
        .when(rows)
        .writeEach(any(), any());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 5})
  void whatIsRefusedAmongManyWritesIsSoughtEventByEventAndParkedAlone(long position) {
    refused(position, new IllegalStateException("poison"));
    assertThat(Stream.generate(this::deliver).limit(4))
        .as("once together, three times by itself")
        .containsOnly(false);
    assertThat(deliver()).isTrue();
    assertThat(handled).doesNotContain(position, position + 5).hasSize(8);
    verify(parked).park(eq(GROUP), eq(position), eq(false), contains("poison"));
    verify(parked).park(eq(GROUP), eq(position + 5), eq(false), contains("earlier event"));
    verify(parked, times(2)).park(any(), anyLong(), anyBoolean(), any());

    clearInvocations(rows);
    refused(0, new IllegalStateException("nothing"));
    deliver();
    assertThat(attempts.concern(GROUP)).as("the search is over").isFalse();
    verify(rows).write(any(), any());
    verify(rows).writeEach(any(), any());
  }

  @Test
  void theWritesOfTheLastEventsAreSentAlthoughTheLastOfAllIsParked() {
    refused(9, new IllegalStateException("poison"));
    failures.put(10L, new Rejection("jar.full", "R-TEST-2", "The jar is full."));
    Stream.generate(this::deliver).limit(5).toList();
    assertThat(deliver()).isTrue();
    assertThat(handled).doesNotContain(9L, 10L).hasSize(8);
    verify(parked).park(eq(GROUP), eq(9L), eq(false), contains("poison"));
  }

  @Test
  void writesThatFailForAWhileAreNotSoughtEventByEvent() {
    refused(3, new Unavailable("database"));
    assertThat(Stream.generate(this::deliver).limit(4)).containsOnly(false);
    verify(rows, times(4)).write(any(), any());
    refused(0, new IllegalStateException("nothing"));
    assertThat(deliver()).isTrue();
  }

  @Test
  void isRememberedToHaveComeInAReplay() {
    replay = true;
    failures.put(3L, new Rejection("jar.full", "R-TEST-2", "The jar is full."));
    deliver();
    deliver();
    verify(parked).park(eq(GROUP), eq(3L), eq(true), contains("jar.full"));
    verify(parked).park(eq(GROUP), eq(8L), eq(true), contains("earlier event"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"read.jars", "automation.add-a-marble"})
  void theseGroupsPark(String group) {
    assertThat(ParkWhatFails.isFor(group)).isTrue();
  }

  @Test
  void whatIsToldToOthersWaits() {
    assertThat(ParkWhatFails.isFor("publication")).isFalse();
  }
}
