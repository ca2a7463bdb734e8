package herald.platform.service.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Another indicator's health with its details, where being down is no reason to be out of service.
 */
final class Softened implements HealthIndicator {

  private final HealthIndicator indicator;

  Softened(HealthIndicator indicator) {
    this.indicator = indicator;
  }

  @Override
  public @Nullable Health health() {
    @Nullable Health health = indicator.health();
    if (health == null || health.getStatus().equals(Status.UP)) {
      return health;
    }
    return Health.status(Away.STATUS).withDetails(health.getDetails()).build();
  }
}
