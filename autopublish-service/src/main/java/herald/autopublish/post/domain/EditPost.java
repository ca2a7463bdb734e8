package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.WallTime;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person gives a post other words: a draft's with DRAFT, others that have not gone out with FULL.
 *
 * @param link and image: of an announcement they are its article's
 * @param proposed when a draft is to go out; drafts only
 */
public record EditPost(
    PostId post,
    String text,
    @Nullable String link,
    @Nullable String image,
    @Nullable WallTime proposed,
    String by,
    Grant grant,
    ExpectedVersion expected,
    Instant now)
    implements PostCommand {}
