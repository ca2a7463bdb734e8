package herald.account.publication;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.account.id.AccountId;
import herald.account.id.PostId;
import java.time.Instant;

/** {@code herald.post.delivery-refused.v1}. */
record DeliveryRefusedV1(
    PostId post,
    AccountId account,
    String code,
    String because,
    @JsonProperty("final") boolean isFinal,
    Instant at) {}
