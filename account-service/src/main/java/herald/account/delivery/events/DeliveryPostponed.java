package herald.account.delivery.events;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The network proved that the post was not made, for a reason that passes: a rate limit, no
 * connection. It is tried again at {@code retryAt}.
 */
@EventType(name = "delivery.postponed")
public record DeliveryPostponed(
    PostId post, AccountId account, int attempt, String because, Instant retryAt, Instant at)
    implements DeliveryEvent {}
