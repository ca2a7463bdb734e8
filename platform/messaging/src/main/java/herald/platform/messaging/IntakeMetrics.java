package herald.platform.messaging;

import herald.platform.messaging.intake.Intakes;
import herald.platform.messaging.intake.Tally;
import herald.platform.messaging.intake.TopicIntake;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/** What came of the records of each topic, and the parked keys, on which an alarm watches. */
final class IntakeMetrics implements MeterBinder {

  private final Intakes intakes;

  IntakeMetrics(Intakes intakes) {
    this.intakes = intakes;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    intakes.topics().forEach(topic -> bind(topic, registry));
  }

  private static void bind(TopicIntake topic, MeterRegistry registry) {
    Gauge.builder("herald.intake.parked", topic, one -> one.tally().parkedKeys())
        .description("keys that wait to be released")
        .tag("topic", topic.topic())
        .register(registry);
    for (Tally.End end : Tally.End.values()) {
      FunctionCounter.builder("herald.intake.records", topic, one -> one.tally().count(end))
          .description("records that came in")
          .tag("topic", topic.topic())
          .tag("end", end.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }
}
