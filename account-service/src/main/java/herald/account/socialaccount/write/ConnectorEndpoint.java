package herald.account.socialaccount.write;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.account.socialaccount.domain.SocialAccountCommand.HandOverConnector;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands the connector's role over, which takes a super admin (R-CON-15). */
@RestController
class ConnectorEndpoint {

  private final Commands commands;
  private final Authority authority;
  private final HubRows rows;
  private final InstantSource clock;

  ConnectorEndpoint(Commands commands, Authority authority, HubRows rows, InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.rows = rows;
    this.clock = clock;
  }

  record Connector(@NotNull UserId user) {}

  @PutMapping("/api/accounts/{id}/connector")
  ResponseEntity<Void> handOver(
      @PathVariable AccountId id,
      @Valid @RequestBody Connector connector,
      ExpectedVersion expected,
      Caller caller) {
    authority.require(caller, "access.change", id.value());
    requireOfTheHub(caller.hub(), connector.user());
    UserId by = new UserId(caller.user());
    return Answers.accepted(
        commands.sendVersioned(
            new HandOverConnector(id, connector.user(), expected, by, clock.instant()),
            caller.origin()));
  }

  private void requireOfTheHub(String hub, UserId user) {
    boolean known =
        rows.in(
            hub,
            jdbc ->
                jdbc.sql("select count(*) from seen_people where user_id = ?")
                        .param(user.value())
                        .query(Integer.class)
                        .single()
                    > 0);
    if (!known) {
      throw Rejection.invalid(
          "user", "account.connector-unknown", "R-CON-15", "There is no such user in this hub.");
    }
  }
}
