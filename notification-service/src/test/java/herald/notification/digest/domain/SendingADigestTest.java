package herald.notification.digest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import herald.notification.digest.events.DigestEvent;
import herald.notification.digest.events.DigestNotTaken;
import herald.notification.digest.events.DigestOutcomeUnknown;
import herald.notification.digest.events.DigestSendingStarted;
import herald.notification.digest.events.DigestSent;
import herald.platform.kernel.json.IdentifierModule;
import herald.platform.testing.ApprovedEvents;
import herald.platform.testing.DeciderSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Tag("R-MAIL-7")
class SendingADigestTest extends DeciderSpecification<DigestCommand, DigestEvent, Digest> {

  private static final Instant NOW = Instant.parse("2026-03-02T07:00:05Z");
  private static final Instant UNTIL = Instant.parse("2026-03-02T07:00:00Z");
  private static final String ID = "dig_1";

  SendingADigestTest() {
    super(() -> Digest.UNWRITTEN, Digest::decide, Digest::evolve);
  }

  private static StartSending start(String attempt) {
    return new StartSending(
        ID, "usr_sanne", attempt, UNTIL.minus(Duration.ofDays(1)), UNTIL, 3, 2, NOW);
  }

  private static DigestSendingStarted started(String attempt) {
    return new DigestSendingStarted(
        ID, "usr_sanne", attempt, UNTIL.minus(Duration.ofDays(1)), UNTIL, 3, 2, NOW);
  }

  private static DigestNotTaken notTaken() {
    return new DigestNotTaken(ID, "The mail server cannot be reached.", NOW);
  }

  private static DigestSent sent() {
    return new DigestSent(ID, NOW);
  }

  private static DigestOutcomeUnknown unknown() {
    return new DigestOutcomeUnknown(ID, NOW);
  }

  @Test
  void isBegunByOneAttemptAlone() {
    given();
    when(start("one"));
    then(started("one"));
    when(start("two"));
    thenNothing();
  }

  @Test
  void isSentOnce() {
    given(started("one"));
    when(new ConfirmSent(ID, NOW));
    then(sent());
    when(new ConfirmSent(ID, NOW));
    thenNothing();
    when(start("two"));
    thenNothing();
  }

  @Test
  void isNotBegunAgainWhenItsOutcomeIsUnknown() {
    given(started("one"));
    when(new GiveUpOutcome(ID, NOW));
    then(unknown());
    when(new GiveUpOutcome(ID, NOW));
    thenNothing();
    when(start("two"));
    thenNothing();
    when(new ConfirmSent(ID, NOW));
    then(sent());
  }

  @Test
  void isBegunAgainWhenItWasCertainlyNotTaken() {
    given(started("one"));
    when(new RecordNotTaken(ID, "one", "The mail server cannot be reached.", NOW));
    then(notTaken());
    when(start("two"));
    then(started("two"));
  }

  @Test
  void isNotPutDownAsRefusedByAnAttemptThatIsNotAtIt() {
    given(started("one"));
    when(new RecordNotTaken(ID, "two", "?", NOW));
    thenNothing();
    given();
    when(new GiveUpOutcome(ID, NOW));
    thenNothing();
  }

  @Test
  void isNotConfirmedBeforeItIsBegun() {
    given();
    when(new ConfirmSent(ID, NOW));
    thenRefused("digest.not-started", "R-MAIL-7");
  }

  @Test
  void hasAnIdThatFollowsFromUserAndPeriod() {
    String id = Digest.id("hub_demo", "usr_sanne", UNTIL);
    assertThat(id).isEqualTo(Digest.id("hub_demo", "usr_sanne", UNTIL));
    assertThat(id).isNotEqualTo(Digest.id("hub_demo", "usr_daan", UNTIL));
    assertThat(id).isNotEqualTo(Digest.id("hub_demo", "usr_sanne", NOW));
  }

  @Test
  void looksAsApproved() {
    JsonMapper json = JsonMapper.builder().addModule(new IdentifierModule()).build();
    new ApprovedEvents(json)
        .approve(DigestEvent.class, List.of(started("one"), sent(), notTaken(), unknown()));
  }
}
