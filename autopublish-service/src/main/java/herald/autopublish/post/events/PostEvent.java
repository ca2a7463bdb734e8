package herald.autopublish.post.events;

import herald.autopublish.ids.PostId;

/** What happened to one post. */
public sealed interface PostEvent
    permits PostDrafted,
        PostScheduled,
        PostReworded,
        PostEdited,
        PostReturned,
        PostOverdue,
        PostReleased,
        PostWithheld,
        PostCancelled,
        PostPublished,
        PostFailed,
        PostOutcomeUnknown,
        PostDeleted {

  PostId post();
}
