package herald.account.delivery.events;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The network proved that the post exists: by its answer, or by its timeline after an unknown
 * outcome. Final.
 */
@EventType(name = "post.delivered")
public record PostDelivered(
    PostId post, AccountId account, String remoteId, String address, Instant at)
    implements DeliveryEvent {}
