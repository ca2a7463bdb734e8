package herald.account.delivery.automation;

import herald.account.delivery.automation.DueDelivery.Account;
import herald.account.delivery.domain.DeliveryCommand.PostponeDelivery;
import herald.account.delivery.domain.DeliveryCommand.RecordDelivered;
import herald.account.delivery.domain.DeliveryCommand.RecordUnknown;
import herald.account.delivery.domain.DeliveryCommand.RefuseDelivery;
import herald.account.delivery.domain.DeliveryCommand.StartDelivery;
import herald.account.delivery.domain.DeliveryCommand.WithholdDelivery;
import herald.account.delivery.events.DeliveryWithheld.Reason;
import herald.account.network.client.Outcome;
import herald.account.network.client.Outcome.AuthorizationEnded;
import herald.account.network.client.Outcome.Made;
import herald.account.network.client.Outcome.Refused;
import herald.account.network.client.Outcome.TryAgain;
import herald.account.network.client.Outcome.Unclear;
import herald.account.socialaccount.domain.SocialAccountCommand.LoseAuthorization;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records what became of a delivery, in the name of the automation {@code deliver}. */
@Component
class DeliveryRecord {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRecord.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int TRIES = 10;

  private final Commands commands;
  private final InstantSource clock;

  DeliveryRecord(Commands commands, InstantSource clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Says one thing of a delivery. Overtaken, it has nothing to say: somebody has gone on from the
   * version that was known here.
   */
  void send(DueDelivery due, Command command) {
    try {
      commands.send(command, origin(due));
    } catch (Rejection refused) {
      if (!refused.code().equals(ExpectedVersion.MISMATCH)) {
        throw refused;
      }
      LOG.info("{} was overtaken: {}", due.post().value(), command.getClass().getSimpleName());
    }
  }

  /**
   * Writes the intent.
   *
   * @return the delivery as the intent has made it
   * @throws Rejection when it may not be, above all because another attempt was faster
   */
  DueDelivery start(DueDelivery due, StartDelivery intent) {
    return due.at(commands.sendVersioned(intent, origin(due)).version());
  }

  private static Origin origin(DueDelivery due) {
    return Origin.automation(due.hub(), "deliver", due.cause());
  }

  void refuse(DueDelivery due, String code, String because) {
    send(due, new RefuseDelivery(due.post(), code, because, due.expected(), clock.instant()));
  }

  void withhold(DueDelivery due, Reason because) {
    send(due, new WithholdDelivery(due.post(), because, due.expected(), clock.instant()));
  }

  /** Nothing proves whether the post was made. */
  void unknown(DueDelivery due, String because) {
    send(due, new RecordUnknown(due.post(), because, due.expected(), clock.instant()));
  }

  /** The post was not made, and the account needs a person (R-CON-10). */
  void authorizationEnded(DueDelivery due, Account account, String because) {
    refuse(due, "AUTHORIZATION_LOST", because);
    send(due, new LoseAuthorization(due.accountId(), account.grant(), because, clock.instant()));
  }

  /**
   * What a call came to. The store may be away just now, and a proof that is not recorded is lost:
   * it is offered for a while. If the store does not come back in that time, the outcome is unknown
   * like after a crash.
   */
  void outcome(DueDelivery due, Account account, Outcome outcome) {
    for (int tried = 1; ; tried++) {
      try {
        record(due, account, outcome);
        return;
      } catch (Unavailable away) {
        if (tried == TRIES) {
          throw away;
        }
        LockSupport.parkNanos(Duration.ofMillis(200L * tried).toNanos());
      }
    }
  }

  private void record(DueDelivery due, Account account, Outcome outcome) {
    Instant now = clock.instant();
    switch (outcome) {
      case Made made ->
          send(due, new RecordDelivered(due.post(), made.remoteId(), made.address(), now));
      case TryAgain later ->
          send(
              due,
              new PostponeDelivery(
                  due.post(),
                  later.because(),
                  retryAt(due, later.notBefore(), now),
                  due.expected(),
                  now));
      case Refused refused when mayBeItsOwn(due, refused) -> unknown(due, refused.because());
      case Refused refused -> refuse(due, refused.code(), refused.because());
      case AuthorizationEnded ended -> authorizationEnded(due, account, ended.because());
      case Unclear unclear -> unknown(due, unclear.because());
    }
  }

  /** Said after an earlier attempt, that the post exists may be said of that attempt's post. */
  private static boolean mayBeItsOwn(DueDelivery due, Refused refused) {
    return due.attempts() > 0 && refused.code().equals("DUPLICATE");
  }

  /** When the network said so, else after a pause that doubles with each attempt. */
  private static Instant retryAt(DueDelivery due, @Nullable Instant notBefore, Instant now) {
    if (notBefore != null && notBefore.isAfter(now)) {
      return notBefore;
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(due.attempts(), 8));
    return now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }
}
