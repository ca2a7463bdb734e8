package herald.autopublish.post.domain;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostContent;
import herald.autopublish.post.events.WallTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person begins a post. */
public record DraftPost(
    PostId post,
    AccountId account,
    String network,
    String author,
    PostContent content,
    @Nullable WallTime proposed,
    Instant now)
    implements PostCommand {}
