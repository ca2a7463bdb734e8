package herald.platform.service.audit;

import herald.platform.eventstore.StoredEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored event as the audit shows it (R-AUD-1): who, when, because of what, and the event.
 *
 * @param actor {@code user:…}, {@code automation:…} or {@code service:…}
 * @param request the request or message that it came from
 * @param cause the event because of which an automation acted
 */
public record AuditedEvent(
    long position,
    String id,
    String stream,
    String aggregate,
    long version,
    String name,
    int revision,
    Instant at,
    String actor,
    String request,
    @Nullable String cause,
    Object event) {

  /** What is stored of it. */
  public static AuditedEvent of(StoredEvent stored) {
    return new AuditedEvent(
        stored.position(),
        stored.eventId(),
        stored.stream(),
        stored.streamType(),
        stored.version(),
        stored.name(),
        stored.revision(),
        stored.at(),
        stored.origin().actor(),
        stored.origin().request(),
        stored.origin().cause(),
        stored.event());
  }
}
