package herald.access.hub.domain;

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
import herald.access.user.events.UserId;
import java.util.HashSet;
import java.util.Set;

/**
 * A hub opens once and stays open; what changes are its name, what it is entitled to, its super
 * admins and whether it publishes.
 */
public sealed interface Hub {

  /** Nothing has happened in this stream. */
  record Unwritten() implements Hub {}

  /**
   * @param stopped whether all publishing waits (R-POST-7)
   */
  record Open(
      HubId id,
      String name,
      Edition edition,
      Set<AddOn> addOns,
      Set<UserId> superAdmins,
      boolean stopped)
      implements Hub {

    Open named(String other) {
      return new Open(id, other, edition, addOns, superAdmins, stopped);
    }

    Open entitledTo(Edition other, Set<AddOn> others) {
      return new Open(id, name, other, others, superAdmins, stopped);
    }

    Open with(UserId superAdmin) {
      Set<UserId> more = new HashSet<>(superAdmins);
      more.add(superAdmin);
      return new Open(id, name, edition, addOns, Set.copyOf(more), stopped);
    }

    Open without(UserId superAdmin) {
      Set<UserId> fewer = new HashSet<>(superAdmins);
      fewer.remove(superAdmin);
      return new Open(id, name, edition, addOns, Set.copyOf(fewer), stopped);
    }

    Open stopped(boolean now) {
      return new Open(id, name, edition, addOns, superAdmins, now);
    }
  }

  static Hub evolve(Hub hub, HubEvent event) {
    return switch (hub) {
      case Unwritten u -> event instanceof HubOpened e ? opened(e) : u;
      case Open open ->
          switch (event) {
            case HubOpened e -> opened(e);
            case HubRenamed e -> open.named(e.name());
            case EditionChosen e -> open.entitledTo(e.edition(), Set.copyOf(e.addOns()));
            case SuperAdminAppointed e -> open.with(e.user());
            case SuperAdminDismissed e -> open.without(e.user());
            case PublishingStopped e -> open.stopped(true);
            case PublishingResumed e -> open.stopped(false);
          };
    };
  }

  private static Open opened(HubOpened e) {
    return new Open(e.hub(), e.name(), e.edition(), Set.copyOf(e.addOns()), Set.of(), false);
  }
}
