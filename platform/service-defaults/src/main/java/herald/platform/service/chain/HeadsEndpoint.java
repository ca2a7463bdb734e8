package herald.platform.service.chain;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * {@code /actuator/heads}: the head of this service's event store; {@code
 * /actuator/heads/{service}}: the heads of another's that this one has kept, oldest first.
 */
@Endpoint(id = "heads")
class HeadsEndpoint {

  private final OwnHead own;
  private final KeptHeads kept;

  HeadsEndpoint(OwnHead own, KeptHeads kept) {
    this.own = own;
    this.kept = kept;
  }

  @ReadOperation
  StoreHead own() {
    return own.now();
  }

  @ReadOperation
  List<StoreHead> kept(@Selector String service) {
    return kept.of(service);
  }
}
