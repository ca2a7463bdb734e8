package herald.account.defaults.automation;

import herald.account.defaults.domain.DefaultsCommand.UnsetDefault;
import herald.account.defaults.events.DefaultUnset.Reason;
import herald.account.id.DefaultsId;
import herald.account.socialaccount.events.AccountDisconnected;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import herald.platform.kernel.ExpectedVersion;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Nobody starts a post on an account that is not connected (R-CON-11). */
@Component
@ProcessingGroup("automation.drop-from-defaults")
@DisallowReplay
class WhenAccountDisconnectedThenDropFromDefaults {

  private final Commands commands;

  WhenAccountDisconnectedThenDropFromDefaults(Commands commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(AccountDisconnected e, EventContext context) {
    commands.send(
        new UnsetDefault(
            DefaultsId.of(context.hub()),
            e.account(),
            Reason.DISCONNECTED,
            ExpectedVersion.ANY,
            e.by(),
            context.at()),
        context.asAutomation("drop-from-defaults"));
  }
}
