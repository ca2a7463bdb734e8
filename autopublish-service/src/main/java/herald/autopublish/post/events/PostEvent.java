package herald.autopublish.post.events;

import herald.autopublish.ids.PostId;

/** What happened to one post. */
public sealed interface PostEvent
    permits PostScheduled,
        PostReworded,
        PostOverdue,
        PostReleased,
        PostWithheld,
        PostCancelled,
        PostPublished,
        PostFailed,
        PostOutcomeUnknown {

  PostId post();
}
