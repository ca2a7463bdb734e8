package herald.platform.messaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell the other services.
 *
 * @param topic where, without prefix; null is the service's own, for example {@code herald.account}
 * @param type what, with version: {@code herald.access.restricted.v1}
 * @param subject the id of what it is about; records of one hub and subject stay in order
 * @param body a record whose JSON is as the contract's schema says; null erases the subject from a
 *     compacted topic
 */
public record Contract(@Nullable String topic, String type, String subject, @Nullable Object body) {

  public Contract {
    Objects.requireNonNull(type);
    Objects.requireNonNull(subject);
  }

  /** On the service's own topic. */
  public static Contract of(String type, String subject, Object body) {
    return new Contract(null, type, subject, Objects.requireNonNull(body));
  }

  /** A record without a body, which makes a compacted topic forget the subject (R-AUD-4). */
  public static Contract erasing(String type, String subject) {
    return new Contract(null, type, subject, null);
  }

  /** The same on another topic of the service, for example {@code herald.access.people}. */
  public Contract on(String other) {
    return new Contract(other, type, subject, body);
  }
}
