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
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Stale;
import jakarta.validation.Valid;
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
  private final AccessChoices choices;
  private final AccountAccessRows views;

  AccountAccessEndpoint(
      Commands commands,
      Authority authority,
      History history,
      EventFamily<AccountAccess, AccountAccessEvent> family,
      AccessChoices choices,
      AccountAccessRows views) {
    this.commands = commands;
    this.authority = authority;
    this.history = history;
    this.family = family;
    this.choices = choices;
    this.views = views;
  }

  @PutMapping("/api/access/accounts/{account}")
  ResponseEntity<Change> put(
      @PathVariable AccountId account,
      @Valid @RequestBody AccessChoice choice,
      @RequestParam(name = "dry-run", required = false) @Nullable String dryRun,
      ExpectedVersion expected,
      Caller caller) {
    authority.require(caller, "access.change", account.value());
    AccountAccessCommand command = choices.command(account, choice, expected, caller);
    boolean only = dryRun != null && !dryRun.equals("false");
    return Stale.tellingOf(
        () -> views.require(caller.hub(), account), () -> change(command, only, caller));
  }

  private ResponseEntity<Change> change(
      AccountAccessCommand command, boolean onlyForeseen, Caller caller) {
    Versioned<AccountAccess> now = history.now(family, caller.hub(), command.target());
    Change change = foreseen(command, now);
    return onlyForeseen
        ? Answers.versioned(now.version(), change)
        : Answers.accepted(commands.sendVersioned(command, caller.origin()), change);
  }

  /** The decision without its recording: the same function, the same refusals. */
  private static Change foreseen(AccountAccessCommand command, Versioned<AccountAccess> now) {
    List<AccountAccessEvent> events = AccountAccessDecider.decide(command, now);
    return new Change(
        !events.isEmpty(),
        Consequence.of(now.value(), events).stream().map(SwitchedOff::of).toList());
  }

  /** Whether anything changes, and what is switched off by it. */
  record Change(boolean changes, List<SwitchedOff> switchesOff) {}

  record SwitchedOff(Consequence what, String rule, String says) {
    static SwitchedOff of(Consequence consequence) {
      return new SwitchedOff(consequence, consequence.rule(), consequence.says());
    }
  }
}
