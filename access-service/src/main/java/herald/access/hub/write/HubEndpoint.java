package herald.access.hub.write;

import herald.access.hub.domain.ArrangeHub;
import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.hub.read.overview.FindHub;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Stale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A super admin names the hub and chooses its edition and add-ons (R-EDI-4). */
@RestController
class HubEndpoint {

  private final Commands commands;
  private final Authority authority;
  private final FindHub hubs;
  private final InstantSource clock;

  HubEndpoint(Commands commands, Authority authority, FindHub hubs, InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.hubs = hubs;
    this.clock = clock;
  }

  @PutMapping("/api/hub")
  ResponseEntity<Void> put(
      @Valid @RequestBody Arrangement arrangement, ExpectedVersion expected, Caller caller) {
    authority.require(caller, "hub.manage", null);
    ArrangeHub command =
        new ArrangeHub(
            new HubId(caller.hub()),
            arrangement.name(),
            arrangement.edition(),
            Set.copyOf(arrangement.addOns()),
            expected,
            clock.instant());
    return Stale.tellingOf(
        () -> hubs.require(caller.hub()),
        () -> Answers.accepted(commands.sendVersioned(command, caller.origin())));
  }

  record Arrangement(
      @NotBlank @Size(max = 100) String name,
      @NotNull Edition edition,
      @NotNull Set<@NotNull AddOn> addOns) {}
}
