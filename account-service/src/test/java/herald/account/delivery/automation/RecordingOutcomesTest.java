package herald.account.delivery.automation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import herald.account.delivery.automation.DueDelivery.Account;
import herald.account.delivery.automation.DueDelivery.Phase;
import herald.account.delivery.domain.DeliveryCommand.RecordUnknown;
import herald.account.delivery.domain.DeliveryCommand.RefuseDelivery;
import herald.account.delivery.events.Content;
import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.network.Network;
import herald.account.network.client.Outcome.Refused;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-POST-5")
class RecordingOutcomesTest {

  private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
  private static final ExpectedVersion VERSION = ExpectedVersion.of(2);
  private static final PostId POST = new PostId("pst_1");
  private static final Account ACCOUNT = new Account(Network.X, "42", 1, true);
  private static final Refused DUPLICATE = new Refused("DUPLICATE", "Said before.");

  private final Commands commands = mock();
  private final DeliveryRecord record = new DeliveryRecord(commands, () -> NOW);

  @Test
  void refusesADuplicateOfSomebodyElses() {
    record.outcome(due(0), ACCOUNT, DUPLICATE);
    verify(commands)
        .send(eq(new RefuseDelivery(POST, "DUPLICATE", "Said before.", VERSION, NOW)), any());
  }

  @Test
  void looksUpWhetherADuplicateIsOfItsOwnEarlierAttempt() {
    record.outcome(due(1), ACCOUNT, DUPLICATE);
    verify(commands).send(eq(new RecordUnknown(POST, "Said before.", VERSION, NOW)), any());
  }

  @Test
  void refusesWhatIsNotTakenHoweverOftenItWasTried() {
    record.outcome(due(1), ACCOUNT, new Refused("NOT_ACCEPTED", "Too long."));
    verify(commands)
        .send(eq(new RefuseDelivery(POST, "NOT_ACCEPTED", "Too long.", VERSION, NOW)), any());
  }

  @Test
  void hasNothingToSayWhenAnotherAttemptHasGoneOn() {
    when(commands.send(any(), any()))
        .thenThrow(new Rejection(ExpectedVersion.MISMATCH, "HTTP-4", "Changed."));
    record.outcome(due(0), ACCOUNT, DUPLICATE);
    verify(commands).send(any(), any());
  }

  private static DueDelivery due(int attempts) {
    return new DueDelivery(
        "hub_1",
        POST,
        "evt_1",
        new AccountId("acc_1"),
        null,
        new Content("Tulips", null, null, null, null),
        NOW,
        NOW,
        Phase.WAITING,
        2,
        "mine",
        attempts,
        0,
        null,
        null,
        ACCOUNT);
  }
}
