package herald.access.account.write;

import herald.access.account.domain.AccountAccess;
import herald.access.account.domain.AccountAccessCommand;
import herald.access.account.domain.AccountAccessDecider;
import herald.access.account.domain.Consequence;
import herald.access.account.events.AccountAccessEvent;
import herald.access.account.events.AccountId;
import herald.access.account.read.access.AccountAccessRows;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.IfMatch;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes who may use an account, or says beforehand what that would do (R-ACC-1, R-ACC-6). */
@RestController
class AccountAccessEndpoint {

  private final Commands commands;
  private final Authority authority;
  private final History history;
  private final EventFamily<AccountAccess, AccountAccessEvent> family;
  private final AccountAccessRows accounts;
  private final AccessChoices choices;

  AccountAccessEndpoint(
      Commands commands,
      Authority authority,
      History history,
      EventFamily<AccountAccess, AccountAccessEvent> family,
      AccountAccessRows accounts,
      AccessChoices choices) {
    this.commands = commands;
    this.authority = authority;
    this.history = history;
    this.family = family;
    this.accounts = accounts;
    this.choices = choices;
  }

  @PutMapping("/api/access/accounts/{account}")
  ResponseEntity<Change> put(
      @PathVariable AccountId account,
      @Valid @RequestBody AccessChoice choice,
      @RequestParam(name = "dry-run", required = false) @Nullable String dryRun,
      IfMatch ifMatch,
      Caller caller) {
    authority.require(caller, "access.change", account.value());
    ifMatch.require(accounts.require(caller.hub(), account).version());
    AccountAccessCommand command = choices.command(account, choice, caller);
    Change change = foreseen(command, caller.hub());
    return dryRun != null && !dryRun.equals("false")
        ? ResponseEntity.ok(change)
        : Answers.accepted(commands.send(command, caller.origin()), change);
  }

  /** The decision without its recording: the same function, the same refusals. */
  private Change foreseen(AccountAccessCommand command, String hub) {
    AccountAccess before = history.stateAt(family, hub, command.target(), Instant.MAX);
    List<AccountAccessEvent> events = AccountAccessDecider.decide(command, before);
    return new Change(
        !events.isEmpty(), Consequence.of(before, events).stream().map(SwitchedOff::of).toList());
  }

  /** Whether anything changes, and what is switched off by it. */
  record Change(boolean changes, List<SwitchedOff> switchesOff) {}

  record SwitchedOff(Consequence what, String rule, String says) {
    static SwitchedOff of(Consequence consequence) {
      return new SwitchedOff(consequence, consequence.rule(), consequence.says());
    }
  }
}
