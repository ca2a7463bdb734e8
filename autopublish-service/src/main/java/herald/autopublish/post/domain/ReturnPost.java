package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person with FULL gives the post back to its author, as a draft (R-MAIL-9). */
public record ReturnPost(
    PostId post, @Nullable String comment, String by, ExpectedVersion expected, Instant now)
    implements PostCommand {}
