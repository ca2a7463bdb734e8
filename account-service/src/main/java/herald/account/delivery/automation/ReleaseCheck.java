package herald.account.delivery.automation;

import herald.account.delivery.events.DeliveryWithheld.Reason;
import herald.platform.service.Authority;
import herald.platform.service.Decision;
import herald.platform.service.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A decision to release is good for two seconds; an older one is asked for again just before the
 * network is called (R-POST-4, R-ACC-7). Without an answer the delivery waits.
 */
@Component
class ReleaseCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String AUTOMATION = "auto-publishing";

  private final Authority authority;
  private final DeliveryRecord record;
  private final DueDeliveries deliveries;
  private final DeliveryProperties properties;
  private final InstantSource clock;

  ReleaseCheck(
      Authority authority,
      DeliveryRecord record,
      DueDeliveries deliveries,
      DeliveryProperties properties,
      InstantSource clock) {
    this.authority = authority;
    this.record = record;
    this.deliveries = deliveries;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Whether the post may go out now, asking only if its decision has aged; if not, it has been
   * withheld or put off.
   *
   * @return of when the decision is; empty when it may not
   * @throws herald.platform.kernel.Unavailable when nobody answers
   */
  Optional<Instant> granted(DueDelivery due) {
    if (isFresh(due.decidedAt())) {
      return Optional.of(due.decidedAt());
    }
    Instant now = clock.instant();
    Decision decision = ask(due);
    switch (answer(decision)) {
      case "RELEASE" -> {
        return Optional.of(now);
      }
      case "WITHHOLD" -> record.withhold(due, reason(decision));
      default -> deliveries.delay(due, now.plus(PATIENCE));
    }
    return Optional.empty();
  }

  /**
   * Whether the post may still go out, asked anew; nothing is recorded.
   *
   * @throws herald.platform.kernel.Unavailable when nobody answers
   */
  boolean isStillGranted(DueDelivery due) {
    return answer(ask(due)).equals("RELEASE");
  }

  /**
   * Whether a decision of that moment may be relied on; one of the future tells of wrong clocks.
   */
  boolean isFresh(Instant decidedAt) {
    Instant now = clock.instant();
    return !decidedAt.isAfter(now) && now.isBefore(decidedAt.plus(properties.decisionAge()));
  }

  private Decision ask(DueDelivery due) {
    return authority.evaluate(due.hub(), subject(due), "post.release", due.accountId().value());
  }

  private static String answer(Decision decision) {
    return decision.answer() == null ? "WAIT" : decision.answer();
  }

  private static Subject subject(DueDelivery due) {
    return due.publisher() == null
        ? Subject.automation(AUTOMATION)
        : Subject.user(due.publisher().value());
  }

  private static Reason reason(Decision decision) {
    return switch (decision.because()) {
      case "AUTHOR_LOST_RIGHT" -> Reason.AUTHOR_LOST_RIGHT;
      case "DISCONNECTED" -> Reason.DISCONNECTED;
      case null, default -> Reason.ACCESS_RESTRICTED;
    };
  }
}
