package herald.benchmarks.ours;

import herald.platform.eventstore.log.Entry;
import herald.platform.kernel.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** An event of the usual size: about 450 bytes of metadata and payload. */
public final class SampleEvent {

  /** The tallies belong to so many hubs, in turns. */
  public static final int HUBS = 20;

  /** The note that makes the size. */
  public static final String NOTE = "All is counted, and nothing is lost. ".repeat(8).strip();

  private SampleEvent() {}

  /** On whose behalf a tally's commands are. */
  public static Origin origin(int tally) {
    return Origin.user(
        "hub_" + tally % HUBS, "usr_bench", "req_0b8f5c1e-7f0f-4d0e-9e55-0d3a5f2c9a11");
  }

  /** What is stored of that, as the store writes it. */
  public static String metadata(int tally) {
    Origin origin = origin(tally);
    return "{\"hub\":\"%s\",\"actor\":\"%s\",\"request\":\"%s\"}"
        .formatted(origin.hub(), origin.actor(), origin.request());
  }

  /** The event that brings a tally to this number, as the store writes it. */
  public static String payload(int tally, long number) {
    return "{\"tally\":\"%s\",\"number\":%d,\"note\":\"%s\"}"
        .formatted(Tallies.id(0, tally), number, NOTE);
  }

  /** The same event, ready to be appended. */
  static Entry entry(String stream, int tally, long number) {
    return new Entry(
        0,
        origin(tally).hub(),
        stream,
        "TallyAggregate",
        number - 1,
        UUID.randomUUID().toString(),
        "tally.counted",
        1,
        Instant.now(),
        metadata(tally).getBytes(StandardCharsets.UTF_8),
        payload(tally, number).getBytes(StandardCharsets.UTF_8));
  }
}
