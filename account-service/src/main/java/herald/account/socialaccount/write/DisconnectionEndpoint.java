package herald.account.socialaccount.write;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.account.socialaccount.domain.SocialAccountCommand.DisconnectAccount;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ends a connection, once the caller has confirmed what that means (R-CON-11, R-CON-13). */
@RestController
class DisconnectionEndpoint {

  private static final String CONSEQUENCES =
      "Disconnecting withholds the account's scheduled posts, switches its auto-publishing off,"
          + " takes it out of the defaults, deletes its tokens at once and hides its posts from"
          + " lists and reports. Send {\"confirm\": true} to do it.";

  private final Commands commands;
  private final Authority authority;
  private final InstantSource clock;

  DisconnectionEndpoint(Commands commands, Authority authority, InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.clock = clock;
  }

  record Disconnection(@Nullable Boolean confirm) {}

  @PostMapping("/api/accounts/{id}/disconnection")
  ResponseEntity<Void> disconnect(
      @PathVariable AccountId id, @RequestBody Disconnection disconnection, Caller caller) {
    authority.require(caller, "account.disconnect", id.value());
    if (!Boolean.TRUE.equals(disconnection.confirm())) {
      throw Rejection.invalid(
          "confirm", "account.disconnection-unconfirmed", "R-CON-11", CONSEQUENCES);
    }
    return Answers.accepted(
        commands.send(
            new DisconnectAccount(id, new UserId(caller.user()), clock.instant()),
            caller.origin()));
  }
}
