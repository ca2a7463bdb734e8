package herald.access.hub.write;

import herald.access.hub.domain.HubCommand;
import herald.access.hub.domain.ResumePublishing;
import herald.access.hub.domain.StopPublishing;
import herald.access.hub.events.HubId;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One switch stops everything from going out, and lets it go again (R-POST-7). */
@RestController
class PublishingStopEndpoint {

  private final Commands commands;
  private final Authority authority;
  private final InstantSource clock;

  PublishingStopEndpoint(Commands commands, Authority authority, InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.clock = clock;
  }

  @PutMapping("/api/publishing-stop")
  ResponseEntity<Void> put(@Valid @RequestBody Stop stop, ExpectedVersion expected, Caller caller) {
    authority.require(caller, "hub.manage", null);
    return Answers.accepted(
        commands.sendVersioned(command(stop, expected, caller), caller.origin()));
  }

  private HubCommand command(Stop stop, ExpectedVersion expected, Caller caller) {
    HubId hub = new HubId(caller.hub());
    Instant now = clock.instant();
    return stop.stopped()
        ? new StopPublishing(hub, expected, now)
        : new ResumePublishing(hub, expected, now);
  }

  record Stop(@NotNull Boolean stopped) {}
}
