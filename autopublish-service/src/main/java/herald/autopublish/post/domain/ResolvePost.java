package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostPublished.Remote;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person with FULL has looked at the network and says what became of a post of which nobody knew
 * (R-POST-5).
 *
 * @param found the post as the network shows it; nothing if it is not there
 */
public record ResolvePost(
    PostId post, @Nullable Remote found, ExpectedVersion expected, Instant now)
    implements PostCommand {}
