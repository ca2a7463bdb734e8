package herald.platform.eventstore.log;

import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.OlderForm;
import herald.platform.kernel.EventType;
import herald.platform.kernel.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;

/** A log of as many events as a test wants, of one stream, and one of them of an older form. */
final class LampLog implements EventLog {

  sealed interface LampEvent {}

  @EventType(name = "lamp.lit", revision = 2)
  record LampLit(int watts) implements LampEvent {}

  /** The position of the one of the older form. */
  static final int OLD = Pages.MOST + 3;

  private final EventNames names =
      new EventNames(
          List.of(
              new EventFamily<>("Lamp", LampEvent.class, Object::new, (state, event) -> state)));
  private final OlderForms forms =
      new OlderForms(
          names,
          List.of(
              new OlderForm("lamp.lit", 1, json -> json.put("watts", json.remove("w").asInt()))));

  final List<Long> asked = new ArrayList<>();

  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch release = new CountDownLatch(1);
  volatile List<Entry> entries = List.of();
  private final Set<Runnable> readers = new CopyOnWriteArraySet<>();
  private volatile long failAt = -1;
  private volatile long holdAt = -1;

  void holds(int events) {
    entries = LongStream.rangeClosed(1, events).mapToObj(LampLog::entry).toList();
    readers.forEach(Runnable::run);
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
    readers.add(reader);
    return () -> readers.remove(reader);
  }

  StorageEngine engine() {
    return StorageEngine.over(
        this,
        (hub, stream) -> {
          throw new AssertionError("no stream is read");
        },
        new EventSerializer(names),
        forms);
  }
}
