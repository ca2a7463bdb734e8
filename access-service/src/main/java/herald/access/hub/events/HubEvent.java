package herald.access.hub.events;

import java.time.Instant;

/**
 * The life of a hub. Who did it and because of what stands beside each event, in its origin
 * (R-AUD-1).
 */
public sealed interface HubEvent
    permits HubOpened,
        HubRenamed,
        EditionChosen,
        SuperAdminAppointed,
        SuperAdminDismissed,
        PublishingStopped,
        PublishingResumed {

  HubId hub();

  Instant at();
}
