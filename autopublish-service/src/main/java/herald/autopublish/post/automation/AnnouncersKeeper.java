package herald.autopublish.post.automation;

import herald.autopublish.autopublishing.events.AutoPublishingResumed;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.blog.events.BlogRegistered;
import herald.autopublish.ids.AccountId;
import herald.autopublish.post.automation.AnnouncementRows.Announcer;
import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostWithheld;
import herald.platform.eventstore.EventContext;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps what the automations of this group look up; unlike them it reads the past too. */
@Component
@ProcessingGroup("automation.schedule-posts")
class AnnouncersKeeper {

  private final AnnouncementRows rows;

  AnnouncersKeeper(AnnouncementRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(BlogRegistered e, EventContext context) {
    if (e.hold() != null) {
      rows.keepHold(context.hub(), e.blog(), e.hold());
    }
  }

  @EventHandler
  void on(BlogsChosen e, EventContext context) {
    choose(e.account(), e.network(), e.blogs(), context);
  }

  @EventHandler
  void on(AutoPublishingResumed e, EventContext context) {
    choose(e.account(), e.network(), e.blogs(), context);
  }

  private void choose(AccountId account, String network, List<Chosen> blogs, EventContext context) {
    rows.choose(
        context.hub(),
        account,
        network,
        blogs.stream().map(Chosen::id).toList(),
        context.position());
  }

  @EventHandler
  void on(AutoPublishingSwitchedOff e, EventContext context) {
    rows.forget(context.hub(), e.account());
  }

  /** Known since the article, if the automation itself has just had it scheduled. */
  @EventHandler
  void on(PostScheduled e, EventContext context) {
    if (e.article() != null) {
      rows.await(
          context.hub(), e.post(), e.article().id(), new Announcer(e.account(), e.network()));
    }
  }

  @EventHandler
  void on(PostReleased e, EventContext context) {
    rows.done(context.hub(), e.post());
  }

  @EventHandler
  void on(PostWithheld e, EventContext context) {
    rows.done(context.hub(), e.post());
  }

  @EventHandler
  void on(PostCancelled e, EventContext context) {
    rows.done(context.hub(), e.post());
  }
}
