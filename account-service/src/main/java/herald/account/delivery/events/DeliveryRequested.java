package herald.account.delivery.events;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.id.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The post was released and is to be handed to its network. Nothing has been sent.
 *
 * @param publisher in whose right it goes out; absent when it is auto-publishing's
 * @param decidedAt when the release was decided; an older decision is asked for again (R-POST-4)
 * @param at when it was released; the day of R-POST-6 begins then
 */
@EventType(name = "delivery.requested")
public record DeliveryRequested(
    PostId post,
    AccountId account,
    @Nullable UserId publisher,
    Content content,
    Instant decidedAt,
    Instant at)
    implements DeliveryEvent {}
