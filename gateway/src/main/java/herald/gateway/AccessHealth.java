package herald.gateway;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Without access nobody can be let in; the gateway then says that it is not ready. */
@Component("access")
class AccessHealth implements ReactiveHealthIndicator {

  private final WebClient access;

  AccessHealth(Settings settings) {
    access = WebClient.create(settings.address(Service.ACCESS).toString());
  }

  @Override
  public Mono<Health> health() {
    return access
        .get()
        .uri("/oauth2/jwks")
        .retrieve()
        .toBodilessEntity()
        .timeout(Duration.ofSeconds(1))
        .map(answer -> Health.up().build())
        .onErrorResume(
            failure ->
                Mono.just(Health.down().withDetail("because", "access does not answer").build()));
  }
}
