package herald.account.delivery.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import herald.account.delivery.automation.DueDelivery.Account;
import herald.account.delivery.automation.DueDelivery.Phase;
import herald.account.delivery.events.Content;
import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.network.Network;
import herald.account.network.client.NetworkSettings;
import herald.platform.kernel.Unavailable;
import herald.platform.service.Authority;
import herald.platform.service.Decision;
import herald.platform.service.ServiceProperties;
import herald.platform.testing.FixedClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The intent is written, and time has passed since the release was decided, or it has not. */
@Tag("R-POST-4")
@Tag("I6")
class LookingOnceMoreTest {

  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
  private static final Duration A_BLINK = Duration.ofMillis(1);
  private static final Account ACCOUNT = new Account(Network.X, "42", 1, true);

  private final FixedClock clock = FixedClock.at("2026-03-03T09:15:00Z");
  private final Instant granted = clock.instant();
  private final DueDelivery due = due(granted);
  private final Authority authority = mock();
  private final DueDeliveries deliveries = mock();
  private final ReleaseCheck release =
      new ReleaseCheck(
          authority,
          mock(),
          deliveries,
          new DeliveryProperties(TWO_SECONDS, Duration.ofMillis(200), 32),
          clock);
  private final LastLook lastLook = new LastLook(deliveries, release, claims(), clock);

  @BeforeEach
  void stillHaveItAllWhileEverybodyAnswers() {
    when(deliveries.hold(any(), any())).thenReturn(true);
    when(deliveries.isCurrent(due, ACCOUNT)).thenReturn(true);
    answer("RELEASE", Duration.ZERO);
  }

  @Test
  void beginsWithoutAskingWhileTheDecisionIsFresh() {
    clock.advance(TWO_SECONDS.minus(A_BLINK));
    assertThat(release.granted(due)).contains(granted);
    verify(authority, never()).evaluate(any(), any(), any(), any());
  }

  @Test
  void asksBeforeItBeginsWhenTheDecisionHasAged() {
    clock.advance(TWO_SECONDS);
    assertThat(release.granted(due)).contains(clock.instant());
    verify(authority).evaluate(any(), any(), any(), any());
  }

  @Test
  void callsAtOnceWhileTheDecisionIsFresh() {
    clock.advance(TWO_SECONDS.minus(A_BLINK));
    assertThat(lastLook.allows(due, ACCOUNT, granted)).isTrue();
    verify(authority, never()).evaluate(any(), any(), any(), any());
  }

  @Test
  void asksAgainWhenTheDecisionHasAgedSinceItWasAskedFor() {
    clock.advance(TWO_SECONDS);
    assertThat(lastLook.allows(due, ACCOUNT, granted)).isTrue();
    verify(authority).evaluate(any(), any(), any(), any());
  }

  @Test
  @Tag("R-ACC-7")
  void doesNotCallWhenTheRightWasTakenMeanwhile() {
    answer("WITHHOLD", Duration.ZERO);
    clock.advance(TWO_SECONDS);
    assertThat(lastLook.allows(due, ACCOUNT, granted)).isFalse();
  }

  @Test
  void doesNotCallWhenNobodyAnswers() {
    when(authority.evaluate(any(), any(), any(), any())).thenThrow(new Unavailable("access"));
    clock.advance(TWO_SECONDS);
    assertThat(lastLook.allows(due, ACCOUNT, granted)).isFalse();
  }

  @Test
  void doesNotCallOnAnswersThatAreOldWhenTheyCome() {
    answer("RELEASE", TWO_SECONDS);
    clock.advance(TWO_SECONDS);
    assertThat(lastLook.allows(due, ACCOUNT, granted)).isFalse();
    verify(authority, times(2)).evaluate(any(), any(), any(), any());
  }

  @Test
  @Tag("R-CON-11")
  void doesNotCallWhenTheAccountWasDisconnectedMeanwhile() {
    when(deliveries.isCurrent(due, ACCOUNT)).thenReturn(false);
    clock.advance(TWO_SECONDS);
    assertThat(lastLook.allows(due, ACCOUNT, granted)).isFalse();
  }

  @Test
  @Tag("R-POST-5")
  void doesNotCallWhenAnotherAttemptHasTakenItOver() {
    when(deliveries.hold(any(), any())).thenReturn(false);
    assertThat(lastLook.allows(due, ACCOUNT, granted)).isFalse();
  }

  @Test
  void trustsNoDecisionOfTheFuture() {
    assertThat(lastLook.allows(due, ACCOUNT, granted.plus(A_BLINK))).isTrue();
    verify(authority).evaluate(any(), any(), any(), any());
  }

  private void answer(String answer, Duration after) {
    when(authority.evaluate(any(), any(), any(), any()))
        .thenAnswer(
            asked -> {
              clock.advance(after);
              return new Decision(true, answer, "R-POST-4", "Said.", "FULL", clock.instant());
            });
  }

  private static ClaimLength claims() {
    return new ClaimLength(
        new NetworkSettings(Map.of(), URI.create("http://127.0.0.1"), Duration.ofSeconds(10)),
        new ServiceProperties(
            "account-service",
            "issuer",
            Map.of(),
            new ServiceProperties.Client(null),
            new ServiceProperties.Http(Duration.ofMillis(500), TWO_SECONDS)));
  }

  private static DueDelivery due(Instant decidedAt) {
    return new DueDelivery(
        "hub_1",
        new PostId("pst_1"),
        "evt_1",
        new AccountId("acc_1"),
        null,
        new Content("Tulips", null, null, null, null),
        decidedAt,
        decidedAt,
        Phase.WAITING,
        2,
        "mine",
        0,
        0,
        null,
        null,
        ACCOUNT);
  }
}
