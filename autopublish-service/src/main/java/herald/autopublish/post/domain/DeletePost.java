package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/** A person removes the post from Herald: a draft with DRAFT, others with FULL (R-PERM-2). */
public record DeletePost(PostId post, String by, Grant grant, ExpectedVersion expected, Instant now)
    implements PostCommand {}
