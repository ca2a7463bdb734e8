package herald.account.delivery.events;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The intent: the network is about to be called with exactly this message (R-POST-5). Without a
 * following outcome it must be assumed that the post may exist.
 */
@EventType(name = "delivery.started")
public record DeliveryStarted(
    PostId post, AccountId account, Network network, int attempt, Message message, Instant at)
    implements DeliveryEvent {}
