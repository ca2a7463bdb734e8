package herald.account.publication;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import java.time.Instant;

/**
 * {@code herald.post.delivery-unknown.v1} and, in the same form, {@code delivery-withheld.v1}.
 *
 * @param because a stable word, or the network's own explanation
 */
record DeliveryStoppedV1(PostId post, AccountId account, String because, Instant at) {}
