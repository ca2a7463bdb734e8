package herald.access.publication;

import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.EditionChosen;
import herald.access.hub.events.HubEvent;
import herald.access.hub.events.HubId;
import herald.access.hub.events.HubOpened;
import herald.access.hub.events.HubRenamed;
import herald.access.hub.events.PublishingResumed;
import herald.access.hub.events.PublishingStopped;
import herald.access.hub.events.SuperAdminAppointed;
import herald.access.hub.events.SuperAdminDismissed;
import herald.platform.messaging.Contract;
import java.time.Instant;
import java.util.List;

/** What the others hear of a hub. */
final class HubContracts {

  private HubContracts() {}

  static List<Contract> of(HubEvent event, String by) {
    return switch (event) {
      case HubOpened e ->
          told(
              "edition-chosen",
              e,
              new EditionChosenV1(e.hub(), e.edition(), e.addOns(), by, e.at()));
      case EditionChosen e ->
          told(
              "edition-chosen",
              e,
              new EditionChosenV1(e.hub(), e.edition(), e.addOns(), by, e.at()));
      case PublishingStopped e ->
          told("publishing-stopped", e, new PublishingV1(e.hub(), by, e.at()));
      case PublishingResumed e ->
          told("publishing-resumed", e, new PublishingV1(e.hub(), by, e.at()));
      case HubRenamed e -> List.of();
      case SuperAdminAppointed e -> List.of();
      case SuperAdminDismissed e -> List.of();
    };
  }

  private static List<Contract> told(String what, HubEvent event, Object body) {
    return List.of(Contract.of("herald.hub." + what + ".v1", event.hub().value(), body));
  }

  /** {@code herald.hub.edition-chosen.v1}. */
  record EditionChosenV1(HubId hub, Edition edition, List<AddOn> addOns, String by, Instant at) {}

  /** {@code herald.hub.publishing-stopped.v1} and {@code herald.hub.publishing-resumed.v1}. */
  record PublishingV1(HubId hub, String by, Instant at) {}
}
