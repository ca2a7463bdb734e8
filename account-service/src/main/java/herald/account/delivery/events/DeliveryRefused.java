package herald.account.delivery.events;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The network proved that the post was not made and will not take it as it is. Not tried again by
 * itself; a person may release the post again.
 *
 * @param code stable, for programs, for example {@code DUPLICATE}
 * @param because for people
 */
@EventType(name = "delivery.refused")
public record DeliveryRefused(
    PostId post, AccountId account, String code, String because, Instant at)
    implements DeliveryEvent {}
