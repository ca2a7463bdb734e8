package herald.autopublish.post.release;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostOverdue;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostReturned;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostWithheld;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.service.timer.AfterCommit;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the rows of posts that wait for their time. */
@Component
@ProcessingGroup("automation.release-posts")
@DisallowReplay
class DuePostsKeeper {

  private final EngineRows rows;
  private final ReleaseTimer timer;

  DuePostsKeeper(EngineRows rows, ReleaseTimer timer) {
    this.rows = rows;
    this.timer = timer;
  }

  @EventHandler
  void on(PostScheduled e, EventContext context) {
    rows.jdbc()
        .sql(
            """
            insert into due_post (hub_id, post, cause, account, publisher, due_at, next_at,
              wall_at, zone)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (hub_id, post) do update
            set cause = excluded.cause, publisher = excluded.publisher,
              due_at = excluded.due_at, next_at = excluded.next_at,
              wall_at = excluded.wall_at, zone = excluded.zone""")
        .params(
            context.hub(),
            e.post().value(),
            context.eventId(),
            e.account().value(),
            e.publisher(),
            Timestamp.from(e.dueAt()),
            Timestamp.from(e.dueAt()))
        .param(e.wall() == null ? null : e.wall().at().toString())
        .param(e.wall() == null ? null : e.wall().zone())
        .update();
    AfterCommit.run(timer::wake);
  }

  @EventHandler
  void on(PostReleased e, EventContext context) {
    done(context, e.post());
  }

  @EventHandler
  void on(PostWithheld e, EventContext context) {
    done(context, e.post());
  }

  @EventHandler
  void on(PostCancelled e, EventContext context) {
    done(context, e.post());
  }

  @EventHandler
  void on(PostReturned e, EventContext context) {
    done(context, e.post());
  }

  @EventHandler
  void on(PostOverdue e, EventContext context) {
    done(context, e.post());
  }

  private void done(EventContext context, PostId post) {
    rows.jdbc()
        .sql("delete from due_post where hub_id = ? and post = ?")
        .params(context.hub(), post.value())
        .update();
  }
}
