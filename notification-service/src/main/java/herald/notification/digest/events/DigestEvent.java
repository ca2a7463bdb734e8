package herald.notification.digest.events;

/** The life of one digest: that of one user and one period. */
public sealed interface DigestEvent
    permits DigestSendingStarted, DigestSent, DigestNotTaken, DigestOutcomeUnknown {

  /** {@code dig_…}, which follows from hub, user and the end of the period. */
  String digest();
}
