package herald.autopublish.intake;

import herald.autopublish.ids.PostId;
import java.time.Instant;

/** Nobody can tell whether the network has the post. */
record PostDeliveryUnknownV1(PostId post, String because, Instant at) {}
