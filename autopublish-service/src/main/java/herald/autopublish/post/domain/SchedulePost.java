package herald.autopublish.post.domain;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.ArticleRef;
import herald.autopublish.post.events.PostContent;
import java.time.Instant;

/** Announce the article on the account at this time. */
public record SchedulePost(
    PostId post,
    AccountId account,
    String network,
    ArticleRef article,
    PostContent content,
    Instant dueAt,
    Instant now)
    implements PostCommand {}
