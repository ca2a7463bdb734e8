package herald.platform.service.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * The state of something that the service can go on without for a while: seen in its readiness, and
 * no reason to take it out of service.
 */
final class Away {

  static final Status STATUS = new Status("AWAY");

  private Away() {}

  static Health because(Exception e) {
    return Health.status(STATUS).withDetail("because", String.valueOf(e)).build();
  }
}
