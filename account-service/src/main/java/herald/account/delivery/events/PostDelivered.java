package herald.account.delivery.events;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.id.UserId;
import herald.account.network.Network;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The network proved that the post exists: by its answer, or by its timeline after an unknown
 * outcome. Final.
 */
@EventType(name = "delivery.completed")
public record PostDelivered(PostId post, AccountId account, String remoteId, String address, Instant at) implements DeliveryEvent {}
