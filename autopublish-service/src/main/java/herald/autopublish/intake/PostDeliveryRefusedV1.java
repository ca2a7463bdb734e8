package herald.autopublish.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.autopublish.ids.PostId;
import java.time.Instant;

/**
 * The network refused the post.
 *
 * @param isFinal false while the deliverer still tries again by itself
 */
record PostDeliveryRefusedV1(
    PostId post, String because, @JsonProperty("final") boolean isFinal, Instant at) {}
