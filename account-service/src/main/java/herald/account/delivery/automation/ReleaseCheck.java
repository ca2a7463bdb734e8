package herald.account.delivery.automation;

import herald.account.delivery.events.DeliveryWithheld.Reason;
import herald.platform.service.Authority;
import herald.platform.service.Decision;
import herald.platform.service.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
   * Whether the post may go out now; if not, it has been withheld or put off.
   *
   * @throws herald.platform.kernel.Unavailable when nobody answers
   */
  boolean isGranted(DueDelivery due) {
    Instant now = clock.instant();
    if (now.isBefore(due.decidedAt().plus(properties.decisionAge()))) {
      return true;
    }
    Decision decision =
        authority.evaluate(due.hub(), subject(due), "post.release", due.accountId().value());
    String answer = decision.answer() == null ? "WAIT" : decision.answer();
    switch (answer) {
      case "RELEASE" -> {
        return true;
      }
      case "WITHHOLD" -> record.withhold(due, reason(decision));
      default -> deliveries.delay(due, now.plus(PATIENCE));
    }
    return false;
  }

  private static Subject subject(DueDelivery due) {
    return due.author() == null
        ? Subject.automation(AUTOMATION)
        : Subject.user(due.author().value());
  }

  private static Reason reason(Decision decision) {
    return "AUTHOR_LOST_RIGHT".equals(decision.because())
        ? Reason.AUTHOR_LOST_RIGHT
        : Reason.ACCESS_RESTRICTED;
  }
}
