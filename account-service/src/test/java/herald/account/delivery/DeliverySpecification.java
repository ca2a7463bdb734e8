package herald.account.delivery;

import static herald.platform.kernel.ExpectedVersion.ANY;

import herald.account.delivery.domain.Delivery;
import herald.account.delivery.domain.DeliveryCommand;
import herald.account.delivery.domain.DeliveryCommand.PostponeDelivery;
import herald.account.delivery.domain.DeliveryCommand.RecordDelivered;
import herald.account.delivery.domain.DeliveryCommand.RecordUnknown;
import herald.account.delivery.domain.DeliveryCommand.RefuseDelivery;
import herald.account.delivery.domain.DeliveryCommand.RequestDelivery;
import herald.account.delivery.domain.DeliveryCommand.StartDelivery;
import herald.account.delivery.domain.DeliveryCommand.WithholdDelivery;
import herald.account.delivery.domain.DeliveryDecider;
import herald.account.delivery.events.Content;
import herald.account.delivery.events.DeliveryEvent;
import herald.account.delivery.events.DeliveryOutcomeUnknown;
import herald.account.delivery.events.DeliveryPostponed;
import herald.account.delivery.events.DeliveryRefused;
import herald.account.delivery.events.DeliveryRequested;
import herald.account.delivery.events.DeliveryStarted;
import herald.account.delivery.events.DeliveryWithheld;
import herald.account.delivery.events.DeliveryWithheld.Reason;
import herald.account.delivery.events.PostDelivered;
import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Duration;
import java.time.Instant;

/** A delivery's words: requested, started, delivered, postponed, refused, unknown, withheld. */
abstract class DeliverySpecification
    extends DeciderSpecification<DeliveryCommand, DeliveryEvent, Versioned<Delivery>> {

  static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
  static final Instant SOON = NOW.plusSeconds(60);
  static final Instant TOO_LATE = NOW.plus(Duration.ofHours(25));
  static final PostId POST = new PostId("pst_1");
  static final AccountId ACCOUNT = new AccountId("acc_1");
  static final Content CONTENT = new Content("Tulips", null, "https://b.example/1", null, null);
  static final Message MESSAGE = new Message("Tulips\n\nhttps://b.example/1", null);

  DeliverySpecification() {
    super(
        () -> Versioned.unwritten(new Delivery.Unrequested()),
        DeliveryDecider::decide,
        (state, event) -> state.after(event, Delivery::evolve));
  }

  static RequestDelivery request(Instant decidedAt) {
    return new RequestDelivery(POST, ACCOUNT, null, CONTENT, decidedAt, NOW);
  }

  static StartDelivery start() {
    return start(ANY);
  }

  static StartDelivery start(ExpectedVersion expected) {
    return new StartDelivery(POST, ACCOUNT, Network.X, 1, MESSAGE, expected, NOW);
  }

  static RecordDelivered deliver() {
    return new RecordDelivered(POST, "9", "https://x.com/i/status/9", NOW);
  }

  static PostponeDelivery postpone(Instant until) {
    return postpone(until, ANY);
  }

  static PostponeDelivery postpone(Instant until, ExpectedVersion expected) {
    return new PostponeDelivery(POST, "429", until, expected, NOW);
  }

  static RefuseDelivery refuse() {
    return refuse(ANY);
  }

  static RefuseDelivery refuse(ExpectedVersion expected) {
    return new RefuseDelivery(POST, "DUPLICATE", "Said before.", expected, NOW);
  }

  static RecordUnknown loseTrack() {
    return loseTrack(ANY);
  }

  static RecordUnknown loseTrack(ExpectedVersion expected) {
    return new RecordUnknown(POST, "cut off", expected, NOW);
  }

  static WithholdDelivery withhold() {
    return withhold(ANY);
  }

  static WithholdDelivery withhold(ExpectedVersion expected) {
    return new WithholdDelivery(POST, Reason.DISCONNECTED, expected, NOW);
  }

  static DeliveryRequested requested(Instant decidedAt) {
    return new DeliveryRequested(POST, ACCOUNT, null, CONTENT, decidedAt, NOW);
  }

  static DeliveryStarted started(int attempt) {
    return new DeliveryStarted(POST, ACCOUNT, Network.X, attempt, MESSAGE, NOW);
  }

  static PostDelivered delivered() {
    return new PostDelivered(POST, ACCOUNT, "9", "https://x.com/i/status/9", NOW);
  }

  static DeliveryPostponed postponed(int attempt) {
    return new DeliveryPostponed(POST, ACCOUNT, attempt, "429", SOON, NOW);
  }

  static DeliveryRefused refused() {
    return new DeliveryRefused(POST, ACCOUNT, "DUPLICATE", "Said before.", NOW);
  }

  static DeliveryOutcomeUnknown unknown() {
    return new DeliveryOutcomeUnknown(POST, ACCOUNT, "cut off", NOW);
  }

  static DeliveryWithheld withheld() {
    return new DeliveryWithheld(POST, ACCOUNT, Reason.DISCONNECTED, NOW);
  }
}
