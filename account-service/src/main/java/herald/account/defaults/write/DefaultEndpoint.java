package herald.account.defaults.write;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.account.defaults.domain.DefaultsCommand;
import herald.account.defaults.domain.DefaultsCommand.SetDefault;
import herald.account.defaults.domain.DefaultsCommand.UnsetDefault;
import herald.account.defaults.events.DefaultUnset.Reason;
import herald.account.id.AccountId;
import herald.account.id.DefaultsId;
import herald.account.id.UserId;
import herald.account.network.Network;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.HubRows;
import herald.platform.eventstore.Position;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The switch in the column Default (R-DEF-1 to R-DEF-5). */
@RestController
class DefaultEndpoint {

  private final Commands commands;
  private final Authority authority;
  private final Replaced replaced;
  private final HubRows rows;
  private final DefaultsProperties properties;
  private final InstantSource clock;

  DefaultEndpoint(
      Commands commands,
      Authority authority,
      Replaced replaced,
      HubRows rows,
      DefaultsProperties properties,
      InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.replaced = replaced;
    this.rows = rows;
    this.properties = properties;
    this.clock = clock;
  }

  record Switch(@JsonProperty("default") @NotNull Boolean on) {}

  /**
   * @param replaced the X account that was the default before; absent when none was
   */
  record Switched(@JsonProperty("default") boolean on, Replaced.@Nullable Account replaced) {}

  @PutMapping("/api/accounts/{id}/default")
  ResponseEntity<Switched> put(
      @PathVariable AccountId id,
      @Valid @RequestBody Switch wanted,
      ExpectedVersion expected,
      Caller caller) {
    authority.require(caller, "default.set", id.value());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Versioned<Position> change =
        commands.sendVersioned(command(id, wanted.on(), expected, caller, now), caller.origin());
    return Answers.accepted(
        change, new Switched(wanted.on(), replaced.by(change.value(), now, caller).orElse(null)));
  }

  private DefaultsCommand command(
      AccountId id, boolean on, ExpectedVersion expected, Caller caller, Instant now) {
    DefaultsId defaults = DefaultsId.of(caller.hub());
    UserId by = new UserId(caller.user());
    Network network = network(id, caller.hub());
    return on
        ? new SetDefault(defaults, id, network, properties.limit(), expected, by, now)
        : new UnsetDefault(defaults, id, Reason.SWITCHED_OFF, expected, by, now);
  }

  private Network network(AccountId id, String hub) {
    return rows.in(
            hub,
            jdbc ->
                jdbc.sql("select network from account where account = ?")
                    .param(id.value())
                    .query(String.class)
                    .optional())
        .map(Network::valueOf)
        .orElseThrow(
            () -> Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account."));
  }
}
