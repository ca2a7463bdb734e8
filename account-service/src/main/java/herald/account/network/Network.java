package herald.account.network;

import java.time.Duration;

/** The networks that a hub can be present on, with what the rules say of each. */
public enum Network {
  FACEBOOK(Duration.ofDays(365)),
  INSTAGRAM(Duration.ofDays(365)),
  LINKEDIN(Duration.ofDays(60)),
  X(Duration.ofDays(365)),
  YOUTUBE(Duration.ofDays(60));

  private final Duration retention;

  Network(Duration retention) {
    this.retention = retention;
  }

  /** How long after a disconnection the account comes back with its history (R-CON-12). */
  public Duration retention() {
    return retention;
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
