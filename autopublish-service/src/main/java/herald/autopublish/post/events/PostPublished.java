package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/** The network has the post, under this id and at this public address. */
@EventType(name = "post.published")
public record PostPublished(PostId post, AccountId account, Remote remote, Instant at)
    implements PostEvent {

  /** What the network calls the post, and where it can be seen. */
  public record Remote(String id, String address) {}
}
