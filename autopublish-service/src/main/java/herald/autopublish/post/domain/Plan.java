package herald.autopublish.post.domain;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostContent;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What goes out, where and when. */
public record Plan(
    PostId id,
    AccountId account,
    PostSource source,
    @Nullable String author,
    PostContent content,
    Instant dueAt) {

  static Plan of(PostScheduled e) {
    return new Plan(e.post(), e.account(), e.source(), e.author(), e.content(), e.dueAt());
  }

  Plan saying(PostContent other) {
    return new Plan(id, account, source, author, other, dueAt);
  }
}
