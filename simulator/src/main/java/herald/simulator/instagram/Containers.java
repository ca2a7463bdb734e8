package herald.simulator.instagram;

import herald.simulator.ledger.Container;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How far a container is: it takes a moment to be ready, and is good for a day. */
@Component
class Containers {

  private static final Duration WORK = Duration.ofMillis(400);
  private static final Duration LIFE = Duration.ofHours(24);

  private final Ledger ledger;
  private final Clock clock;

  Containers(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** As {@code status_code} says it. */
  enum Status {
    IN_PROGRESS("Media is still being processed."),
    FINISHED("Media has been uploaded and it is ready to be published."),
    EXPIRED("Media was not published within 24 hours."),
    PUBLISHED("Media has been published.");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  Status status(Container container) {
    Instant now = clock.instant();
    boolean published =
        ledger.posts().stream()
            .filter(post -> post.network() == Network.INSTAGRAM)
            .anyMatch(post -> container.id().equals(post.container()));
    if (published) {
      return Status.PUBLISHED;
    }
    if (now.isBefore(container.at().plus(WORK))) {
      return Status.IN_PROGRESS;
    }
    return now.isBefore(container.at().plus(LIFE)) ? Status.FINISHED : Status.EXPIRED;
  }
}
