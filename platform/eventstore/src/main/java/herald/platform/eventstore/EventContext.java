package herald.platform.eventstore;

import herald.platform.kernel.Origin;
import java.time.Instant;

/**
 * What a handler may know of an event beside its content. Declare it as a parameter of an
 * {@code @EventHandler} method.
 *
 * @param hub the hub in which it happened
 * @param eventId stable and unique, also across services
 * @param position in the global order of this service's store
 * @param version the stream's version by this event: how many events it has with it. What {@code
 *     ETag} and {@code If-Match} of the thing name, so views keep it and contracts carry it rather
 *     than count
 * @param at when it was recorded
 * @param origin on whose behalf, and why
 */
public record EventContext(
    String hub, String eventId, long position, long version, Instant at, Origin origin) {

  /** The origin of what an automation does because of this event. */
  public Origin asAutomation(String name) {
    return Origin.automation(hub, name, eventId);
  }
}
