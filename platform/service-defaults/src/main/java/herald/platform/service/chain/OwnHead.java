package herald.platform.service.chain;

import herald.platform.eventstore.chain.ChainAudit;
import herald.platform.service.ServiceProperties;
import java.time.InstantSource;
import java.util.HexFormat;

/** The head of this service's own store. */
final class OwnHead {

  private final ServiceProperties properties;
  private final ChainAudit audit;
  private final InstantSource clock;

  OwnHead(ServiceProperties properties, ChainAudit audit, InstantSource clock) {
    this.properties = properties;
    this.audit = audit;
    this.clock = clock;
  }

  StoreHead now() {
    ChainAudit.Head head = audit.head();
    return new StoreHead(
        properties.service(),
        head.epoch(),
        head.seal().position(),
        HexFormat.of().formatHex(head.seal().hash()),
        clock.instant());
  }
}
