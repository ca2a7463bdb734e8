package herald.account.intake;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.account.intake.Seen.AccessVersion;
import herald.account.intake.Seen.ConnectorLeft;
import herald.account.socialaccount.domain.SocialAccountCommand.DropConnector;
import herald.platform.eventstore.Commands;
import herald.platform.messaging.Incoming;
import org.springframework.stereotype.Component;

/**
 * Whoever has left the hub is no account's connector any more (R-CON-15). Access says of which ones
 * they were, also when somebody leaves while an account of theirs is being connected or handed
 * over.
 */
@Component
class LeavingConnectors {

  private final SeenAccounts seen;
  private final Commands commands;

  LeavingConnectors(SeenAccounts seen, Commands commands) {
    this.seen = seen;
    this.commands = commands;
  }

  void drop(Incoming incoming, ConnectorLeft body) {
    seen.accessVersion(incoming, new AccessVersion(body.account(), body.version()));
    commands.send(
        new DropConnector(new AccountId(body.account()), new UserId(body.connector()), body.at()),
        incoming.origin("drop-connector"));
  }
}
