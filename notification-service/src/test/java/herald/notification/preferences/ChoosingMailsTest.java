package herald.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import herald.notification.preferences.domain.ChooseEmailPreferences;
import herald.notification.preferences.domain.EmailPreferences;
import herald.notification.preferences.domain.EmailPreferences.Chosen;
import herald.notification.preferences.domain.EmailPreferencesCommand;
import herald.notification.preferences.domain.EmailPreferencesDecider;
import herald.notification.preferences.domain.EndDigest;
import herald.notification.preferences.events.DigestEnded;
import herald.notification.preferences.events.EmailPreferencesChosen;
import herald.notification.preferences.events.EmailPreferencesEvent;
import herald.notification.preferences.events.Frequency;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.kernel.json.IdentifierModule;
import herald.platform.testing.ApprovedEvents;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Tag("R-MAIL-1")
class ChoosingMailsTest
    extends DeciderSpecification<
        EmailPreferencesCommand, EmailPreferencesEvent, Versioned<EmailPreferences>> {

  private static final String SANNE = "usr_sanne";
  private static final Instant NOW = Instant.parse("2026-03-02T09:05:00Z");

  ChoosingMailsTest() {
    super(
        () -> Versioned.unwritten(EmailPreferences.UNWRITTEN),
        EmailPreferencesDecider::decide,
        (state, event) -> state.after(event, EmailPreferences::evolve));
  }

  private static ChooseEmailPreferences choose(Frequency digest, ExpectedVersion expected) {
    return new ChooseEmailPreferences(SANNE, digest, true, expected, NOW);
  }

  private static EmailPreferencesChosen chosen(Frequency digest, boolean report) {
    return new EmailPreferencesChosen(SANNE, digest, report, NOW);
  }

  private static DigestEnded ended(boolean report) {
    return new DigestEnded(SANNE, report, NOW);
  }

  @Test
  void isRecordedOnce() {
    given();
    when(choose(Frequency.WEEKLY, ExpectedVersion.ANY));
    then(chosen(Frequency.WEEKLY, true));
    when(choose(Frequency.WEEKLY, ExpectedVersion.ANY));
    thenNothing();
  }

  @Test
  void isAChoiceAlsoWhenItSaysWhatTheDefaultSays() {
    given();
    when(choose(Frequency.DAILY, ExpectedVersion.ANY));
    then(chosen(Frequency.DAILY, true));
  }

  @Test
  void isRefusedWhenSomebodyElseWasFaster() {
    given(chosen(Frequency.WEEKLY, true));
    when(choose(Frequency.DAILY, ExpectedVersion.of(0)));
    thenRefused("version.mismatch", "HTTP-4");
  }

  @Test
  @Tag("R-MAIL-8")
  void unsubscribingEndsTheDigestAndLeavesTheReport() {
    given(chosen(Frequency.HOURLY, false));
    when(new EndDigest(SANNE, true, NOW));
    then(ended(false));
    when(new EndDigest(SANNE, true, NOW));
    thenNothing();
    given();
    when(new EndDigest(SANNE, true, NOW));
    then(ended(true));
    assertThat(state().value()).isEqualTo(new Chosen(Frequency.NEVER, true));
  }

  @Test
  void goesBeforeTheHubsDefault() {
    Chosen hub = new Chosen(Frequency.WEEKLY, false);
    assertThat(EmailPreferences.UNWRITTEN.or(hub)).isEqualTo(hub);
    assertThat(EmailPreferences.DEFAULT.or(hub)).isEqualTo(new Chosen(Frequency.DAILY, true));
  }

  @Test
  void looksAsApproved() {
    JsonMapper json = JsonMapper.builder().addModule(new IdentifierModule()).build();
    new ApprovedEvents(json)
        .approve(
            EmailPreferencesEvent.class, List.of(chosen(Frequency.WEEKLY, true), ended(false)));
  }
}
