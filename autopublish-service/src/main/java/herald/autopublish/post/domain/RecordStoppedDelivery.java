package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostWithheld;
import java.time.Instant;

/** The deliverer stopped before its intent: the account may not publish after all (R-POST-4). */
public record RecordStoppedDelivery(PostId post, PostWithheld.Reason because, Instant now)
    implements PostCommand {}
