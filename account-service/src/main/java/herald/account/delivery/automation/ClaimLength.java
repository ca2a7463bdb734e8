package herald.account.delivery.automation;

import herald.account.network.client.NetworkSettings;
import herald.platform.service.ServiceProperties;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How long a delivery is one attempt's own: longer than all that the attempt may wait for. Before
 * the intent that is the tokens, which another attempt may be refreshing, and the authority; after
 * it, with the claim renewed, the authority and the call. What the store takes beyond that makes
 * nobody call twice: the delivery's version does not allow it.
 */
@Component
class ClaimLength {

  private static final Duration STORE = Duration.ofSeconds(5);

  private final Duration length;

  ClaimLength(NetworkSettings networks, ServiceProperties service) {
    Duration call = networks.networkTimeout();
    // A question to the authority may first need a token to ask with.
    Duration question =
        service.http().connectTimeout().plus(service.http().readTimeout()).multipliedBy(2);
    this.length = call.multipliedBy(2).plus(question).plus(STORE);
  }

  Instant from(Instant now) {
    return now.plus(length);
  }
}
