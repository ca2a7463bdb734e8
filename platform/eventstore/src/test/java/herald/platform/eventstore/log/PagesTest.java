package herald.platform.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.OlderForm;
import herald.platform.eventstore.log.Pages.Page;
import herald.platform.kernel.EventType;
import herald.platform.kernel.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader goes through a log whose next page is fetched before it asks. */
class PagesTest {

  sealed interface LampEvent {}

  @EventType(name = "lamp.lit", revision = 2)
  record LampLit(int watts) implements LampEvent {}

  private static final int OLD = Pages.MOST + 3;

  private final EventNames names =
      new EventNames(
          List.of(
              new EventFamily<>("Lamp", LampEvent.class, Object::new, (state, event) -> state)));
  private final EventSerializer serializer = new EventSerializer(names);
  private final OlderForms forms =
      new OlderForms(
          names,
          List.of(
              new OlderForm("lamp.lit", 1, json -> json.put("watts", json.remove("w").asInt()))));
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final InMemory log = new InMemory();
  private final StorageEngine engine =
      StorageEngine.over(
          log,
          (hub, stream) -> {
            throw new AssertionError("no stream is read");
          },
          serializer,
          forms);

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

  /** A log that nobody appends to. */
  private static final class InMemory implements EventLog {

    private final List<Long> asked = new ArrayList<>();
    private List<Entry> entries = List.of();
    private volatile long failAt = -1;
    private volatile long holdAt = -1;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    void holds(int events) {
      entries = LongStream.rangeClosed(1, events).mapToObj(InMemory::entry).toList();
    }

    private static Entry entry(long position) {
      boolean old = position == OLD;
      return new Entry(
          position,
          "hub_a",
          "lamp",
          "Lamp",
          position - 1,
          UUID.randomUUID().toString(),
          "lamp.lit",
          old ? 1 : 2,
          Instant.EPOCH,
          "{\"hub\":\"hub_a\"}".getBytes(StandardCharsets.UTF_8),
          (old ? "{\"w\":60}" : "{\"watts\":60}").getBytes(StandardCharsets.UTF_8));
    }

    /** The next read of what follows a position fails. */
    void failAt(long position) {
      failAt = position;
    }

    /** Reads of what follows a position wait until they are released. */
    void holdAt(long position) {
      holdAt = position;
    }

    @Override
    public synchronized List<Entry> after(long position, int limit) {
      asked.add(position);
      if (position == failAt) {
        failAt = -1;
        throw new Unavailable("The events could not be read.");
      }
      if (position == holdAt) {
        begun.countDown();
        waitForRelease();
      }
      int from = (int) position;
      return entries.subList(from, Math.min(entries.size(), from + limit));
    }

    private void waitForRelease() {
      try {
        release.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public long head() {
      return entries.size();
    }

    @Override
    public long append(List<Entry> appended) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> stream(String hub, String stream, long fromVersion) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long refreshHead() {
      return head();
    }

    @Override
    public Runnable onAppend(Runnable reader) {
      return () -> {};
    }
  }
}
