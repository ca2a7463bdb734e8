package herald.platform.service.operations;

import herald.platform.eventstore.Groups;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What alarms watch on: a group that has parked something, or falls behind. */
final class GroupMetrics implements MeterBinder {

  private final Groups groups;

  GroupMetrics(Groups groups) {
    this.groups = groups;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    groups.names().forEach(group -> bind(group, registry));
  }

  private void bind(String group, MeterRegistry registry) {
    Gauge.builder("herald.processor.parked", groups, all -> all.parked(group))
        .description("streams that wait to be released")
        .tag("group", group)
        .register(registry);
    Gauge.builder("herald.processor.behind", groups, all -> all.behind(group))
        .description("events of the store that the group has not come to")
        .tag("group", group)
        .register(registry);
  }
}
