package herald.platform.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done, and why (R-AUD-1). It travels with each command and is stored
 * with each event.
 *
 * @param hub the hub that it happens in; a command only ever sees streams of this hub
 * @param actor {@code user:usr_…}, {@code automation:schedule-posts} or {@code
 *     service:account-service}
 * @param request the id of the request or message it came from
 * @param cause the event because of which an automation acts; absent when a person does
 */
public record Origin(String hub, String actor, String request, @Nullable String cause) {

  public Origin {
    Objects.requireNonNull(hub);
    Objects.requireNonNull(actor);
    Objects.requireNonNull(request);
  }

  /** A person's own request. */
  public static Origin user(String hub, String user, String request) {
    return new Origin(hub, "user:" + user, request, null);
  }

  /** An automation's reaction to an event, which becomes both the cause and the request. */
  public static Origin automation(String hub, String automation, String event) {
    return new Origin(hub, "automation:" + automation, event, event);
  }
}
