package herald.autopublish.post.automation;

import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.post.automation.AnnouncementRows.Waiting;
import herald.autopublish.post.domain.WithholdPost;
import herald.autopublish.post.events.PostWithheld;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A post must not outlive the access it was scheduled under (R-AUTO-2, R-CON-11). When a person
 * merely chose no blog any more, what was announced before still goes out.
 */
@Component
@ProcessingGroup("automation.schedule-posts")
@DisallowReplay
class WhenAutoPublishingSwitchedOffThenWithholdPosts {

  private final AnnouncementRows rows;
  private final Commands commands;

  WhenAutoPublishingSwitchedOffThenWithholdPosts(AnnouncementRows rows, Commands commands) {
    this.rows = rows;
    this.commands = commands;
  }

  @EventHandler
  void on(AutoPublishingSwitchedOff e, EventContext context) {
    PostWithheld.Reason because = reason(e.because());
    if (because == null) {
      return;
    }
    for (Waiting waiting : rows.waitingOn(context.hub(), e.account())) {
      commands.send(
          new WithholdPost(waiting.post(), because, context.at()),
          context.asAutomation("withhold-posts"));
    }
  }

  private static PostWithheld.@Nullable Reason reason(Reason because) {
    return switch (because) {
      case ACCESS_RESTRICTED -> PostWithheld.Reason.ACCESS_RESTRICTED;
      case DISCONNECTED -> PostWithheld.Reason.DISCONNECTED;
      case NO_BLOG_CHOSEN -> null;
    };
  }
}
