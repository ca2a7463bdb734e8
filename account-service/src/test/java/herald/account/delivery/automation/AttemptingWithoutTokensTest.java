package herald.account.delivery.automation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import herald.account.delivery.automation.DueDelivery.Account;
import herald.account.delivery.automation.DueDelivery.Phase;
import herald.account.delivery.events.Content;
import herald.account.delivery.events.DeliveryWithheld.Reason;
import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.network.Network;
import herald.account.network.client.Networks;
import herald.account.network.client.PublishingClient;
import herald.account.vault.FreshTokens;
import herald.account.vault.TokensUnreadable;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-11")
class AttemptingWithoutTokensTest {

  private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
  private static final Account CONNECTED = new Account(Network.X, "42", 1, true);
  private static final Account DISCONNECTED = new Account(Network.X, "42", 1, false);

  private final DueDeliveries deliveries = mock();
  private final Networks networks = mock();
  private final FreshTokens tokens = mock();
  private final ReleaseCheck release = mock();
  private final LastLook lastLook = mock();
  private final DeliveryRecord record = mock();
  private final Reconciliation reconciliation = mock();
  private final DeliveryAttempt attempt =
      new DeliveryAttempt(
          deliveries, networks, tokens, release, lastLook, record, reconciliation, () -> NOW);

  @BeforeEach
  void haveNoTokens() {
    PublishingClient client = mock();
    when(networks.toPublish(Network.X)).thenReturn(Optional.of(client));
    when(tokens.of(any(), any(), anyInt(), any())).thenThrow(mock(TokensUnreadable.class));
  }

  @Test
  void looksAgainWhenTheConnectionHasChangedMeanwhile() {
    DueDelivery due = due(CONNECTED);
    when(deliveries.isCurrent(due, CONNECTED)).thenReturn(false);
    attempt.work(due);
    verify(deliveries).delay(due, NOW.plusSeconds(1));
    verifyNoInteractions(record);
  }

  @Test
  @Tag("R-CON-10")
  void losesTheAuthorizationWhenTheConnectionIsStillTheSame() {
    DueDelivery due = due(CONNECTED);
    when(deliveries.isCurrent(due, CONNECTED)).thenReturn(true);
    attempt.work(due);
    verify(record).authorizationEnded(due, CONNECTED, "The tokens cannot be read.");
  }

  @Test
  void withholdsWhatIsForADisconnectedAccount() {
    DueDelivery due = due(DISCONNECTED);
    attempt.work(due);
    verify(record).withhold(due, Reason.DISCONNECTED);
  }

  private static DueDelivery due(Account account) {
    return new DueDelivery(
        "hub_1",
        new PostId("pst_1"),
        "evt_1",
        new AccountId("acc_1"),
        null,
        new Content("Tulips", null, null, null, null),
        NOW,
        NOW,
        Phase.WAITING,
        1,
        "mine",
        0,
        0,
        null,
        null,
        account);
  }
}
