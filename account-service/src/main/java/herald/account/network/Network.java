package herald.account.network;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The networks that a hub can be present on, with what the rules say of each. */
public enum Network {
  FACEBOOK(Duration.ofDays(365), Duration.ofDays(90)),
  INSTAGRAM(Duration.ofDays(365), Duration.ofDays(90)),
  LINKEDIN(Duration.ofDays(60), Duration.ofDays(365)),
  X(Duration.ofDays(365), Duration.ofDays(90)),
  YOUTUBE(Duration.ofDays(60), Duration.ofDays(36_500));

  private final Duration retention;
  private final Duration consent;

  Network(Duration retention, Duration consent) {
    this.retention = retention;
    this.consent = consent;
  }

  /** How long after a disconnection the account comes back with its history (R-CON-12). */
  public Duration retention() {
    return retention;
  }

  /** How long the network relies on a person's consent (R-CON-8). */
  public Duration consent() {
    return consent;
  }

  /**
   * When the network will want the consent anew (R-CON-8): at the end of its time, which X counts
   * from the last use.
   *
   * @param until the end of its time if it was never used
   */
  public Instant authorizedUntil(Instant until, @Nullable Instant lastUse) {
    if (this != X || lastUse == null) {
      return until;
    }
    Instant sinceUse = lastUse.plus(consent);
    return sinceUse.isAfter(until) ? sinceUse : until;
  }

  /** Only here does the person choose which posts the reports know of (R-CON-3, R-CON-5). */
  public boolean hasReportingChoice() {
    return this == X;
  }

  /** Whether posts may carry a link, without which an article cannot be announced (R-AUTO-3). */
  public boolean takesArticles() {
    return this != INSTAGRAM && this != YOUTUBE;
  }
}
