package herald.platform.service.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Whether the access service answers; without it every request that needs a decision is a 503. */
final class AccessHealth implements HealthIndicator {

  private final RestClient access;

  AccessHealth(RestClient access) {
    this.access = access;
  }

  @Override
  public Health health() {
    try {
      access.get().uri("/oauth2/jwks").retrieve().toBodilessEntity();
      return Health.up().build();
    } catch (RestClientException e) {
      return Away.because(e);
    }
  }
}
