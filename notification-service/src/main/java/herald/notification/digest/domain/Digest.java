package herald.notification.digest.domain;

import herald.notification.digest.events.DigestEvent;
import herald.notification.digest.events.DigestNotTaken;
import herald.notification.digest.events.DigestOutcomeUnknown;
import herald.notification.digest.events.DigestSendingStarted;
import herald.notification.digest.events.DigestSent;
import herald.platform.kernel.Identifiers;
import herald.platform.kernel.Rejection;
import java.time.Instant;
import java.util.List;

/** One digest: that of one user and one period (R-MAIL-7). */
public sealed interface Digest {

  Digest UNWRITTEN = new Unsent();

  /** Nobody has tried to send it, or the mail server has certainly not taken it. */
  record Unsent() implements Digest {}

  /** An attempt has begun and its outcome is not recorded. */
  record Sending(String attempt) implements Digest {}

  record Sent() implements Digest {}

  /** It may have been sent, so it is not sent again. */
  record Unknown() implements Digest {}

  /** The stream of a user's digest for the period that ends then. */
  static String id(String hub, String user, Instant until) {
    return Identifiers.prefixed("dig", Identifiers.derived("digest", hub, user, until.toString()));
  }

  static List<DigestEvent> decide(DigestCommand command, Digest digest) {
    return switch (command) {
      case StartSending c -> start(c, digest);
      case ConfirmSent c -> confirm(c, digest);
      case RecordNotTaken c ->
          digest.equals(new Sending(c.attempt()))
              ? List.of(new DigestNotTaken(c.digest(), c.because(), c.at()))
              : List.of();
      case GiveUpOutcome c ->
          digest instanceof Sending
              ? List.of(new DigestOutcomeUnknown(c.digest(), c.at()))
              : List.of();
    };
  }

  static Digest evolve(Digest digest, DigestEvent event) {
    return switch (event) {
      case DigestSendingStarted e -> new Sending(e.attempt());
      case DigestSent e -> new Sent();
      case DigestNotTaken e -> UNWRITTEN;
      case DigestOutcomeUnknown e -> new Unknown();
    };
  }

  private static List<DigestEvent> start(StartSending c, Digest digest) {
    return switch (digest) {
      case Unsent u ->
          List.of(
              new DigestSendingStarted(
                  c.digest(),
                  c.user(),
                  c.attempt(),
                  c.since(),
                  c.until(),
                  c.interactions(),
                  c.followers(),
                  c.at()));
      case Sending s -> List.of();
      case Sent s -> List.of();
      case Unknown u -> List.of();
    };
  }

  private static List<DigestEvent> confirm(ConfirmSent c, Digest digest) {
    return switch (digest) {
      case Sending s -> List.of(new DigestSent(c.digest(), c.at()));
      case Unknown u -> List.of(new DigestSent(c.digest(), c.at())); // late, but now it is known
      case Sent s -> List.of(); // repeated
      case Unsent u ->
          throw new Rejection(
              "digest.not-started", "R-MAIL-7", "Nobody has begun to send this digest.");
    };
  }
}
