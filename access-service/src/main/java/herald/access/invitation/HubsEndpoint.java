package herald.access.invitation;

import herald.access.Operator;
import herald.access.hub.domain.OpenHub;
import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.hub.read.overview.FindHub;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.Ids;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.service.ServiceCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * An operator's way to hubs, for the {@code herald} command: it opens them and hands out the links
 * by which they get their first super admin. It reaches nothing that is in a hub.
 */
@RestController
class HubsEndpoint {

  private final Commands commands;
  private final SetUps setUps;
  private final FindHub overview;
  private final Links links;
  private final Ids ids;
  private final InstantSource clock;

  HubsEndpoint(
      Commands commands,
      SetUps setUps,
      FindHub overview,
      Links links,
      Ids ids,
      InstantSource clock) {
    this.commands = commands;
    this.setUps = setUps;
    this.overview = overview;
    this.links = links;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/internal/hubs")
  Items all(ServiceCaller caller) {
    Operator.require(caller);
    return new Items(setUps.hubs());
  }

  /** Opens a further hub, ENTERPRISE with BRANDS as the first one is (R-EDI-4). */
  @PostMapping("/internal/hubs")
  ResponseEntity<Opened> open(@Valid @RequestBody NewHub wanted, ServiceCaller caller) {
    Operator.require(caller);
    HubId hub = new HubId(ids.next("hub"));
    commands.send(
        new OpenHub(hub, wanted.name(), Edition.ENTERPRISE, Set.of(AddOn.BRANDS), clock.instant()),
        new Origin(hub.value(), "service:" + caller.service(), caller.request(), null));
    overview.require(hub.value()); // waits until it can be set up
    return secret(HttpStatus.CREATED, new Opened(hub, links.setUp(setUps.issue(hub))));
  }

  /** A new set-up link for a hub that nobody administers yet. */
  @PostMapping("/internal/hubs/{hub}/set-up")
  ResponseEntity<Opened> link(@PathVariable HubId hub, ServiceCaller caller) {
    Operator.require(caller);
    SetUps.Hub found =
        setUps
            .hub(hub)
            .orElseThrow(
                () -> Rejection.unknown("hub.unknown", "R-PERM-1", "There is no such hub."));
    if (found.superAdmins() > 0) {
      throw new Rejection(
          "hub.set-up-already", "R-PERM-6", "The hub has a super admin, who adds its people.");
    }
    return secret(HttpStatus.OK, new Opened(hub, links.setUp(setUps.issue(hub))));
  }

  private static ResponseEntity<Opened> secret(HttpStatus status, Opened opened) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(opened);
  }

  record NewHub(@NotBlank @Size(max = 100) String name) {}

  /**
   * @param link where its first super admin comes in
   */
  record Opened(HubId id, String link) {}

  record Items(List<SetUps.Hub> items) {}
}
