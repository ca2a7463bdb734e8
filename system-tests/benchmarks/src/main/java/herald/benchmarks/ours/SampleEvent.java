package herald.benchmarks.ours;

import herald.platform.eventstore.log.Entry;
import herald.platform.kernel.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** An event of the usual size: about 450 bytes of metadata and payload. */
public final class SampleEvent {

  public static final String HUB = "hub_bench";

  /** On whose behalf all is done. */
  public static final Origin ORIGIN =
      Origin.user(HUB, "usr_bench", "req_0b8f5c1e-7f0f-4d0e-9e55-0d3a5f2c9a11");

  /** The note that makes the size. */
  public static final String NOTE = "All is counted, and nothing is lost. ".repeat(8).strip();

  /** As the store writes it. */
  public static final String METADATA =
      "{\"hub\":\"%s\",\"actor\":\"%s\",\"request\":\"%s\"}"
          .formatted(ORIGIN.hub(), ORIGIN.actor(), ORIGIN.request());

  private SampleEvent() {}

  /** The event that brings a tally to this number, as the store writes it. */
  public static String payload(int tally, long number) {
    return "{\"tally\":\"%s\",\"number\":%d,\"note\":\"%s\"}"
        .formatted(Tallies.id(0, tally), number, NOTE);
  }

  /** The same event, ready to be appended. */
  static Entry entry(String stream, int tally, long number) {
    return new Entry(
        0,
        HUB,
        stream,
        "TallyAggregate",
        number - 1,
        UUID.randomUUID().toString(),
        "tally.counted",
        1,
        Instant.now(),
        METADATA.getBytes(StandardCharsets.UTF_8),
        payload(tally, number).getBytes(StandardCharsets.UTF_8));
  }
}
