package herald.autopublish.autopublishing.automation;

import herald.autopublish.autopublishing.domain.SwitchOff;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.autopublishing.write.AccessNow;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * The account may have left EVERYONE between the question and the choice, and that news may have
 * come before there was a choice to end. Asked once more, with the choice on record, nothing is
 * missed: what happens after this answer is heard after the choice (R-AUTO-2).
 */
@Component
@ProcessingGroup("automation.look-after-choices")
@DisallowReplay
class WhenBlogsChosenThenLookWhetherItMay {

  private final AccessNow access;
  private final Commands commands;

  WhenBlogsChosenThenLookWhetherItMay(AccessNow access, Commands commands) {
    this.access = access;
    this.commands = commands;
  }

  @EventHandler
  void on(BlogsChosen e, EventContext context) {
    access.refusal(context.hub(), e.account()).ifPresent(because -> switchOff(e, because, context));
  }

  /** A later change of the choice is looked after by itself. */
  private void switchOff(BlogsChosen e, Reason because, EventContext context) {
    try {
      commands.send(
          SwitchOff.asked(e.account(), because, context.version(), context.at()),
          context.asAutomation("look-after-choices"));
    } catch (Rejection overtaken) {
      if (!overtaken.code().equals(ExpectedVersion.MISMATCH)) {
        throw overtaken;
      }
    }
  }
}
