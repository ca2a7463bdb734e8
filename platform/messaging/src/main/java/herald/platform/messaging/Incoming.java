package herald.platform.messaging;

import herald.platform.kernel.Origin;
import java.time.Instant;

/**
 * What a handler may know of a record beside its body.
 *
 * @param id of the event in the service that tells of it
 * @param at when it was recorded there
 * @param epoch the incarnation of that service's store
 * @param position in the global order of that store
 */
public record Incoming(
    String id, String type, String subject, Instant at, String hub, long epoch, long position) {

  /** The origin of what an automation does because of this record. */
  public Origin origin(String automation) {
    return Origin.automation(hub, automation, id);
  }
}
