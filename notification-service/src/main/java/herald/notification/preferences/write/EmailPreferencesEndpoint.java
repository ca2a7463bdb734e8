package herald.notification.preferences.write;

import herald.notification.preferences.domain.ChooseEmailPreferences;
import herald.notification.preferences.domain.EmailPreferences;
import herald.notification.preferences.domain.EmailPreferences.Chosen;
import herald.notification.preferences.events.Frequency;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Everybody reads and chooses their own mails; who may edit the hub's, its default (R-MAIL-1). */
@RestController
class EmailPreferencesEndpoint {

  private final Authority authority;
  private final ChosenPreferences chosen;
  private final Commands commands;
  private final Clock clock;

  EmailPreferencesEndpoint(
      Authority authority, ChosenPreferences chosen, Commands commands, Clock clock) {
    this.authority = authority;
    this.chosen = chosen;
    this.commands = commands;
    this.clock = clock;
  }

  record Choice(@NotNull Frequency digest, @NotNull Boolean report) {}

  /**
   * @param own whether the user has chosen; else it is what the hub's default says
   */
  record Preferences(Frequency digest, boolean report, boolean own) {}

  record HubPreferences(Frequency digest, boolean report) {}

  @GetMapping("/api/email-preferences")
  ResponseEntity<Preferences> own(Caller caller) {
    Versioned<EmailPreferences> own = chosen.own(caller.hub(), caller.user());
    Chosen holds = own.value().or(chosen.ofHub(caller.hub()).value());
    boolean isOwn = own.value() instanceof Chosen;
    return Answers.versioned(own.version(), new Preferences(holds.digest(), holds.report(), isOwn));
  }

  @PutMapping("/api/email-preferences")
  ResponseEntity<Void> choose(
      @Valid @RequestBody Choice choice, ExpectedVersion expected, Caller caller) {
    authority.require(caller, "mail.edit-own", null);
    return choose(caller.user(), choice, expected, caller);
  }

  @GetMapping("/api/email-preferences/default")
  ResponseEntity<HubPreferences> ofHub(Caller caller) {
    Versioned<Chosen> hub = chosen.ofHub(caller.hub());
    return Answers.versioned(
        hub.version(), new HubPreferences(hub.value().digest(), hub.value().report()));
  }

  @PutMapping("/api/email-preferences/default")
  ResponseEntity<Void> chooseForHub(
      @Valid @RequestBody Choice choice, ExpectedVersion expected, Caller caller) {
    authority.require(caller, "mail.edit-hub", null);
    return choose(caller.hub(), choice, expected, caller);
  }

  private ResponseEntity<Void> choose(
      String owner, Choice choice, ExpectedVersion expected, Caller caller) {
    return Answers.accepted(
        commands.sendVersioned(
            new ChooseEmailPreferences(
                owner, choice.digest(), choice.report(), expected, clock.instant()),
            caller.origin()));
  }
}
