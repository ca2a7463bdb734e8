package herald.access.hub.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * Nothing of the hub goes out until publishing is resumed (R-POST-7): the question whether a post
 * may be released is answered WAIT. No post is withheld or lost by it.
 */
@EventType(name = "hub.publishing-stopped")
public record PublishingStopped(HubId hub, Instant at) implements HubEvent {}
