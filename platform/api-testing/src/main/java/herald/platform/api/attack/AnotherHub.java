package herald.platform.api.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.EngineRows;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hub beside those of the tests, one in each database: it is there before the first test, with
 * something in it, and after each test it is as it was.
 */
public final class AnotherHub {

  private static final Map<EngineRows, AnotherHub> ALL = new ConcurrentHashMap<>();

  private final Rows rows;
  private @Nullable String hub;
  private Map<String, String> before = Map.of();

  private AnotherHub(Rows rows) {
    this.rows = rows;
  }

  /** The one in this database. */
  public static AnotherHub in(EngineRows rows) {
    return ALL.computeIfAbsent(rows, key -> new AnotherHub(new Rows(key)));
  }

  /**
   * Has it made, unless it is there.
   *
   * @param making makes a hub with something in it, and answers its id
   */
  public synchronized void isThere(Supplier<String> making) {
    if (hub == null) {
      String made = making.get();
      before = settled(rows, Set.of(made)).get(made);
      assertThat(rows.events(made)).as("events of " + made).isPositive();
      hub = made;
    }
  }

  /** Fails if anything that is kept of it has changed. */
  public synchronized void isAsItWas() {
    if (hub != null) {
      assertThat(rows.of(hub)).as("what is kept of another hub").isEqualTo(before);
    }
  }

  /** What is kept of each of the hubs once nothing moves any more that came of making them. */
  static Map<String, Map<String, String>> settled(Rows rows, Set<String> hubs) {
    AtomicReference<Map<String, Map<String, String>>> last = new AtomicReference<>(Map.of());
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> {
              Map<String, Map<String, String>> now =
                  hubs.stream().collect(Collectors.toMap(hub -> hub, rows::of));
              return now.equals(last.getAndSet(now));
            });
    return last.get();
  }
}
