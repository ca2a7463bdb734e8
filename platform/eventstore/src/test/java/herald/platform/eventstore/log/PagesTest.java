package herald.platform.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.eventstore.log.LampLog.LampLit;
import herald.platform.eventstore.log.Pages.Page;
import herald.platform.kernel.Unavailable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader goes through a log whose next page is fetched before it asks. */
class PagesTest {

  private static final int OLD = LampLog.OLD;

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final LampLog log = new LampLog();
  private final StorageEngine engine = log.engine();

  @AfterEach
  void end() {
    thread.shutdownNow();
  }

  @Test
  void getsEveryEventOnceAndInOrderWhereverAPageEnds() {
    for (int events :
        List.of(1, Pages.MOST - 1, Pages.MOST, Pages.MOST + 1, 3 * Pages.MOST + 777)) {
      log.holds(events);
      assertThat(LongStream.rangeClosed(1, events).boxed().toList())
          .isEqualTo(walk(new Pages(log, engine, thread::execute)));
    }
  }

  @Test
  void getsAnOlderFormInTheMiddleAsTodays() {
    log.holds(2 * Pages.MOST);
    Pages pages = new Pages(log, engine, thread::execute);
    List<TrackedEventMessage<?>> events = new ArrayList<>(pages.after(0).events());
    events.addAll(pages.after(Pages.MOST).events());
    TrackedEventMessage<?> old = events.get(OLD - 1);
    TrackedEventMessage<?> usual = events.get(OLD);
    for (TrackedEventMessage<?> event : List.of(old, usual)) {
      assertThat(event.getPayloadType()).isEqualTo(LampLit.class);
      assertThat(event.getPayload()).isEqualTo(new LampLit(60));
      assertThat(event.getMetaData()).containsOnlyKeys("hub").containsEntry("hub", "hub_a");
      assertThat(event.getTimestamp()).isEqualTo(Instant.EPOCH);
      DomainEventMessage<?> ofStream = (DomainEventMessage<?>) event;
      assertThat(ofStream.getAggregateIdentifier()).isEqualTo("lamp");
      assertThat(ofStream.getType()).isEqualTo("Lamp");
    }
    assertThat(old.trackingToken().position()).hasValue(OLD);
    assertThat(usual.trackingToken().position()).hasValue(OLD + 1);
    assertThat(usual.getIdentifier()).isEqualTo(log.entries.get(OLD).eventId());
    assertThat(((DomainEventMessage<?>) usual).getSequenceNumber()).isEqualTo(OLD);
  }

  @Test
  void fetchesTheNextPageOnTheOtherThreadMeanwhile() {
    log.holds(2 * Pages.MOST);
    List<Runnable> given = new ArrayList<>();
    Pages pages = new Pages(log, engine, given::add);
    pages.after(0);
    assertThat(log.asked).containsExactly(0L);
    given.removeFirst().run();
    assertThat(log.asked).containsExactly(0L, (long) Pages.MOST);
    assertThat(pages.after(Pages.MOST).until()).isEqualTo(2 * Pages.MOST);
    assertThat(log.asked).hasSize(2);
    assertThat(given).as("nothing is left to be fetched").isEmpty();
  }

  @Test
  void readsItselfWhatTheOtherThreadHasNotBegun() {
    log.holds(2 * Pages.MOST);
    Queue<Runnable> busy = new ArrayDeque<>();
    Pages pages = new Pages(log, engine, busy::add);
    pages.after(0);
    assertThat(pages.after(Pages.MOST).until()).isEqualTo(2 * Pages.MOST);
    busy.remove().run();
    assertThat(log.asked).as("nothing is read twice").containsExactly(0L, (long) Pages.MOST);
  }

  @Test
  void readsNothingAheadWhenFewEventsAreLeft() {
    log.holds(Pages.MOST + Pages.FEW);
    List<Runnable> given = new ArrayList<>();
    new Pages(log, engine, given::add).after(0);
    assertThat(given).isEmpty();
  }

  @Test
  void isToldWhenItAsksWhatWentWrongMeanwhileAndMayAskAgain() {
    log.holds(2 * Pages.MOST);
    Pages pages = new Pages(log, engine, Runnable::run);
    log.failAt(Pages.MOST);
    Page first = pages.after(0);
    assertThat(first.events()).hasSize(Pages.MOST);
    assertThatThrownBy(() -> pages.after(Pages.MOST)).isInstanceOf(Unavailable.class);
    assertThat(pages.after(Pages.MOST).events()).hasSize(Pages.MOST);
  }

  @Test
  void isNotGivenAPageThatFollowsAnotherPosition() {
    log.holds(3 * Pages.MOST);
    Pages pages = new Pages(log, engine, thread::execute);
    pages.after(0);
    assertThat(pages.after(1).events().getFirst().trackingToken().position()).hasValue(2);
  }

  @Test
  void whoIsInterruptedWhileItWaitsLosesNothing() throws InterruptedException {
    log.holds(2 * Pages.MOST);
    log.holdAt(Pages.MOST);
    Pages pages = new Pages(log, engine, thread::execute);
    pages.after(0);
    log.begun.await();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> pages.after(Pages.MOST)).isInstanceOf(Unavailable.class);
    assertThat(Thread.interrupted()).isTrue();
    log.release.countDown();
    assertThat(pages.after(Pages.MOST).events()).hasSize(Pages.MOST);
  }

  @Test
  void fetchesNothingMoreWhenItIsClosed() {
    log.holds(2 * Pages.MOST);
    List<Runnable> given = new ArrayList<>();
    Pages pages = new Pages(log, engine, given::add);
    pages.after(0);
    pages.close();
    given.forEach(Runnable::run);
    assertThat(log.asked).containsExactly(0L);
  }

  private List<Long> walk(Pages pages) {
    List<Long> seen = new ArrayList<>();
    long position = 0;
    while (position < log.head()) {
      Page page = pages.after(position);
      page.events().forEach(event -> seen.add(event.trackingToken().position().orElseThrow()));
      position = page.until();
    }
    return seen;
  }
}
