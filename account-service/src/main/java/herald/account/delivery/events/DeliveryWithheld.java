package herald.account.delivery.events;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The post must not go out: its account or its author lost what releasing it took, between the
 * decision and the delivery (R-POST-4, R-ACC-7, R-CON-11). Raised only before the intent.
 */
@EventType(name = "delivery.withheld")
public record DeliveryWithheld(PostId post, AccountId account, Reason because, Instant at)
    implements DeliveryEvent {

  /** Why it must not go out. */
  public enum Reason {
    ACCESS_RESTRICTED,
    DISCONNECTED,
    AUTHOR_LOST_RIGHT
  }
}
