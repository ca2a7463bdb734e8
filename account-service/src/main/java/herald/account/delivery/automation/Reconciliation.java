package herald.account.delivery.automation;

import herald.account.delivery.automation.DueDelivery.Account;
import herald.account.delivery.domain.DeliveryCommand.RecordDelivered;
import herald.account.network.Message;
import herald.account.network.client.Networks;
import herald.account.network.client.PublishingClient;
import herald.account.network.client.SeenPost;
import herald.account.network.client.SilentNetwork;
import herald.account.network.client.Tokens;
import herald.account.vault.FreshTokens;
import herald.account.vault.TokensUnreadable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks for a post whose outcome is unknown where it would be: on the account's own timeline, since
 * the intent (R-POST-5). Found, it counts as delivered. Not found proves nothing, for timelines
 * lag; after some searches a person decides. Never does this publish anything.
 */
@Component
class Reconciliation {

  private static final Duration SKEW = Duration.ofMinutes(1);
  private static final Duration SILENCE = Duration.ofMinutes(1);
  private static final Duration FOR_GOOD = Duration.ofDays(36_500);
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private final DueDeliveries deliveries;
  private final Networks networks;
  private final FreshTokens tokens;
  private final DeliveryRecord record;
  private final InstantSource clock;

  Reconciliation(
      DueDeliveries deliveries,
      Networks networks,
      FreshTokens tokens,
      DeliveryRecord record,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.networks = networks;
    this.tokens = tokens;
    this.record = record;
    this.clock = clock;
  }

  void lookUp(DueDelivery due) {
    Account account = due.account();
    Message sent = due.sent();
    Instant started = due.startedAt();
    Optional<PublishingClient> client =
        account == null ? Optional.empty() : networks.toPublish(account.network());
    if (account == null || sent == null || started == null || client.isEmpty()) {
      deliveries.delay(due, clock.instant().plus(FOR_GOOD));
      return;
    }
    try {
      Tokens fresh = tokens.of(due.hub(), due.accountId(), account.grant(), client.get());
      List<SeenPost> timeline =
          client.get().timeline(fresh, account.remoteId(), started.minus(SKEW));
      tokens.used(due.hub(), due.accountId());
      found(due, timeline, sent).ifPresentOrElse(post -> resolve(due, post), () -> again(due));
    } catch (SilentNetwork | FreshTokens.NotNow later) {
      deliveries.delay(due, clock.instant().plus(SILENCE));
    } catch (TokensUnreadable | FreshTokens.Ended gone) {
      deliveries.delay(due, clock.instant().plus(FOR_GOOD));
    }
  }

  private Optional<SeenPost> found(DueDelivery due, List<SeenPost> timeline, Message sent) {
    List<String> others = deliveries.knownRemoteIds(due);
    return timeline.stream()
        .filter(post -> post.shows(sent) && !others.contains(post.remoteId()))
        .min(Comparator.comparing(SeenPost::at));
  }

  private void resolve(DueDelivery due, SeenPost post) {
    record.send(
        due, new RecordDelivered(due.post(), post.remoteId(), post.address(), clock.instant()));
  }

  private void again(DueDelivery due) {
    Duration pause = due.lookups() < PAUSES.size() ? PAUSES.get(due.lookups()) : FOR_GOOD;
    deliveries.lookedUp(due, clock.instant().plus(pause));
  }
}
