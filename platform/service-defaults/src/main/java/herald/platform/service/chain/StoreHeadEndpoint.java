package herald.platform.service.chain;

import herald.platform.service.ServiceCaller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells other services the head of this one's store, for them to keep. */
@RestController
class StoreHeadEndpoint {

  private final OwnHead head;

  StoreHeadEndpoint(OwnHead head) {
    this.head = head;
  }

  @GetMapping("/internal/store-head")
  StoreHead head(ServiceCaller caller) {
    return head.now();
  }
}
