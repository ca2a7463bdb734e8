package herald.account.delivery.events;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * It cannot be said whether the post was made: the answer was cut off or made no sense, or the
 * service died between intent and outcome. It is looked up at the network and never tried again
 * blindly; if the network does not show it, a person decides (R-POST-5).
 */
@EventType(name = "delivery.outcome-unknown")
public record DeliveryOutcomeUnknown(PostId post, AccountId account, String because, Instant at)
    implements DeliveryEvent {}
