package herald.account.delivery.automation;

import herald.account.delivery.automation.DueDelivery.Account;
import herald.account.delivery.domain.DeliveryCommand.StartDelivery;
import herald.account.delivery.domain.MessageComposer;
import herald.account.delivery.events.DeliveryWithheld.Reason;
import herald.account.network.Message;
import herald.account.network.client.Networks;
import herald.account.network.client.Outcome;
import herald.account.network.client.Preparation.AuthorizationEnded;
import herald.account.network.client.Preparation.Later;
import herald.account.network.client.Preparation.Ready;
import herald.account.network.client.Preparation.Refused;
import herald.account.network.client.PublishingClient;
import herald.account.network.client.Tokens;
import herald.account.vault.FreshTokens;
import herald.account.vault.TokensUnreadable;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One attempt at one delivery: tokens, what the post consists of brought to the network where that
 * is a step of its own, the release asked for again if its decision has aged (R-POST-4), the
 * intent, a last look, the call, the outcome (R-POST-5). Only the last call can make a post.
 */
@Component
class DeliveryAttempt {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryAttempt.class);
  private static final Outcome NOT_CALLED =
      new Outcome.TryAgain("The network was not called: the release could not be renewed.", null);
  private static final Duration CATCH_UP = Duration.ofHours(24);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final DueDeliveries deliveries;
  private final Networks networks;
  private final FreshTokens tokens;
  private final ReleaseCheck release;
  private final LastLook lastLook;
  private final DeliveryRecord record;
  private final Reconciliation reconciliation;
  private final InstantSource clock;

  DeliveryAttempt(
      DueDeliveries deliveries,
      Networks networks,
      FreshTokens tokens,
      ReleaseCheck release,
      LastLook lastLook,
      DeliveryRecord record,
      Reconciliation reconciliation,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.networks = networks;
    this.tokens = tokens;
    this.release = release;
    this.lastLook = lastLook;
    this.record = record;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  void work(DueDelivery due) {
    try {
      switch (due.phase()) {
        case WAITING -> deliver(due);
        case STARTED -> record.unknown(due, "The outcome of the call was not recorded.");
        case UNKNOWN -> reconciliation.lookUp(due);
      }
    } catch (Unavailable away) {
      deliveries.delay(due, clock.instant().plus(A_MOMENT));
    }
  }

  private void deliver(DueDelivery due) {
    Account account = due.account();
    if (account == null) {
      record.refuse(due, "ACCOUNT_UNKNOWN", "The account was never connected.");
    } else if (clock.instant().isAfter(due.requestedAt().plus(CATCH_UP))) {
      record.refuse(due, "TOO_LATE", "It could not be delivered for a day (R-POST-6).");
    } else {
      networks
          .toPublish(account.network())
          .ifPresentOrElse(
              client -> deliver(due, account, client),
              () ->
                  record.refuse(
                      due, "NOT_SUPPORTED", "Nothing is published on " + account.network() + "."));
    }
  }

  private void deliver(DueDelivery due, Account account, PublishingClient client) {
    try {
      Tokens fresh = tokens.of(due.hub(), due.accountId(), account.grant(), client);
      Message message = MessageComposer.compose(account.network(), due.content());
      switch (client.prepare(fresh, account.remoteId(), message)) {
        case Ready ready ->
            release
                .granted(due)
                .ifPresent(granted -> publish(due, account, granted, fresh, client, ready));
        case Later later -> deliveries.delay(due, laterThan(later.notBefore()));
        case Refused refused -> record.refuse(due, refused.code(), refused.because());
        case AuthorizationEnded ended -> withoutTokens(due, account, ended.because());
      }
    } catch (TokensUnreadable gone) {
      withoutTokens(due, account, "The tokens cannot be read.");
    } catch (FreshTokens.Ended ended) {
      withoutTokens(due, account, String.valueOf(ended.getMessage()));
    } catch (FreshTokens.NotNow later) {
      deliveries.delay(due, laterThan(null));
    }
  }

  /** When to try again what has not been started: when the network said so, but not at once. */
  private Instant laterThan(@Nullable Instant notBefore) {
    Instant soon = clock.instant().plus(Duration.ofSeconds(30));
    return notBefore != null && notBefore.isAfter(soon) ? notBefore : soon;
  }

  /** The connection may have ended, or been renewed, since the row was read (R-CON-11). */
  private void withoutTokens(DueDelivery due, Account account, String because) {
    if (!account.connected()) {
      record.withhold(due, Reason.DISCONNECTED);
    } else if (deliveries.isCurrent(due, account)) {
      record.authorizationEnded(due, account, because);
    } else {
      deliveries.delay(due, clock.instant().plus(A_MOMENT));
    }
  }

  private void publish(
      DueDelivery due,
      Account account,
      Instant granted,
      Tokens fresh,
      PublishingClient client,
      Ready ready) {
    begin(due, account, ready.message())
        .ifPresent(
            started ->
                record.outcome(
                    started,
                    account,
                    lastLook.allows(started, account, granted)
                        ? client.publish(fresh, account.remoteId(), ready.message())
                        : NOT_CALLED));
  }

  /** Writes the intent; empty when the account or the delivery does not allow it any more. */
  private Optional<DueDelivery> begin(DueDelivery due, Account account, Message message) {
    try {
      return Optional.of(
          record.start(
              due,
              new StartDelivery(
                  due.post(),
                  due.accountId(),
                  account.network(),
                  account.grant(),
                  message,
                  due.expected(),
                  clock.instant())));
    } catch (Rejection refused) {
      switch (refused.code()) {
        case "account.disconnected" -> record.withhold(due, Reason.DISCONNECTED);
        case "account.grant-replaced" -> deliveries.delay(due, clock.instant().plus(A_MOMENT));
        case ExpectedVersion.MISMATCH -> LOG.info("{} is another attempt's.", due.post().value());
        default -> record.refuse(due, "AUTHORIZATION_LOST", refused.detail());
      }
      return Optional.empty();
    }
  }
}
