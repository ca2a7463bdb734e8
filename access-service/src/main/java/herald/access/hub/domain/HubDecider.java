package herald.access.hub.domain;

import herald.access.hub.events.EditionChosen;
import herald.access.hub.events.HubEvent;
import herald.access.hub.events.HubOpened;
import herald.access.hub.events.HubRenamed;
import herald.access.hub.events.PublishingResumed;
import herald.access.hub.events.PublishingStopped;
import herald.access.hub.events.SuperAdminAppointed;
import herald.access.hub.events.SuperAdminDismissed;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.util.ArrayList;
import java.util.List;

/** What follows from a command to a hub; a repeated one yields nothing. */
public final class HubDecider {

  private HubDecider() {}

  public static List<HubEvent> decide(HubCommand command, Versioned<Hub> now) {
    command.expected().require(now.version());
    return switch (now.value()) {
      case Hub.Unwritten u -> open(command);
      case Hub.Open open ->
          switch (command) {
            case OpenHub c -> List.of();
            case ArrangeHub c -> arrange(c, open);
            case AppointSuperAdmin c -> appoint(c, open);
            case DismissSuperAdmin c -> dismiss(c, open);
            case StopPublishing c ->
                open.stopped() ? List.of() : List.of(new PublishingStopped(c.hub(), c.now()));
            case ResumePublishing c ->
                open.stopped() ? List.of(new PublishingResumed(c.hub(), c.now())) : List.of();
          };
    };
  }

  private static List<HubEvent> open(HubCommand command) {
    if (command instanceof OpenHub c) {
      return List.of(
          new HubOpened(c.hub(), c.name(), c.edition(), List.copyOf(c.addOns()), c.now()));
    }
    throw Rejection.unknown("hub.unknown", "R-PERM-1", "There is no such hub.");
  }

  private static List<HubEvent> arrange(ArrangeHub c, Hub.Open hub) {
    List<HubEvent> events = new ArrayList<>();
    if (!c.name().equals(hub.name())) {
      events.add(new HubRenamed(c.hub(), c.name(), c.now()));
    }
    if (c.edition() != hub.edition() || !c.addOns().equals(hub.addOns())) {
      events.add(new EditionChosen(c.hub(), c.edition(), List.copyOf(c.addOns()), c.now()));
    }
    return events;
  }

  private static List<HubEvent> appoint(AppointSuperAdmin c, Hub.Open hub) {
    return hub.superAdmins().contains(c.user())
        ? List.of()
        : List.of(new SuperAdminAppointed(c.hub(), c.user(), c.now()));
  }

  private static List<HubEvent> dismiss(DismissSuperAdmin c, Hub.Open hub) {
    if (!hub.superAdmins().contains(c.user())) {
      return List.of();
    }
    if (hub.superAdmins().size() == 1) {
      throw new Rejection(
          "hub.last-super-admin",
          "R-PERM-6",
          "This is the hub's last super admin. Appoint another one first.");
    }
    return List.of(new SuperAdminDismissed(c.hub(), c.user(), c.now()));
  }
}
