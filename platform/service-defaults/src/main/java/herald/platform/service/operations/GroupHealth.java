package herald.platform.service.operations;

import herald.platform.eventstore.Groups;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether each processing group goes on, and what it has parked. Down names a group that stands
 * still. No part of the readiness: the service takes commands all the same, and another process
 * would stand still for the same reason.
 */
final class GroupHealth extends AbstractHealthIndicator {

  private final Groups groups;

  GroupHealth(Groups groups) {
    super("The groups cannot be looked at");
    this.groups = groups;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    builder.up();
    for (String group : groups.names()) {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("behind", groups.behind(group));
      details.put("parkedStreams", groups.parked(group));
      groups
          .stopped(group)
          .ifPresent(
              because -> {
                details.put("stopped", because);
                builder.down();
              });
      builder.withDetail(group, details);
    }
  }
}
