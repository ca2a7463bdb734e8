package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/** What a post can be told. */
public sealed interface PostCommand extends Command
    permits DraftPost,
        EditPost,
        ReschedulePost,
        PublishPost,
        ReturnPost,
        DeletePost,
        ResolvePost,
        RestorePost,
        ReckonTime,
        SchedulePost,
        RewordPost,
        ReleasePost,
        WithholdPost,
        CancelPost,
        RecordDelivery,
        RecordRefusal,
        RecordUnknownOutcome,
        RecordStoppedDelivery {

  PostId post();

  Instant now();

  /** The version that it may change: any, unless the command carries one. */
  default ExpectedVersion expected() {
    return ExpectedVersion.ANY;
  }

  @Override
  default String target() {
    return post().value();
  }
}
