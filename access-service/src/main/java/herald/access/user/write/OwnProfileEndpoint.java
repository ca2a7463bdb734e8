package herald.access.user.write;

import herald.access.user.domain.DescribeUser;
import herald.access.user.events.UserId;
import herald.access.user.read.directory.Directory;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How somebody wants to be called and written to in this hub; their address stays as it is. */
@RestController
class OwnProfileEndpoint {

  private final Commands commands;
  private final Directory directory;
  private final People people;
  private final InstantSource clock;

  OwnProfileEndpoint(Commands commands, Directory directory, People people, InstantSource clock) {
    this.commands = commands;
    this.directory = directory;
    this.people = people;
    this.clock = clock;
  }

  @PutMapping("/api/me")
  ResponseEntity<Void> describe(@Valid @RequestBody Profile profile, Caller caller) {
    directory.requireMember(caller);
    Zones.require(profile.zone());
    UserId user = new UserId(caller.user());
    boolean known =
        people.describeAnew(caller.hub(), user, profile.name(), profile.language(), profile.zone());
    if (!known) {
      throw Rejection.unknown("user.unknown", "R-PERM-1", "There is no such user.");
    }
    return Answers.accepted(
        commands.send(new DescribeUser(user, clock.instant()), caller.origin()));
  }

  record Profile(
      @NotBlank @Size(max = 100) String name,
      @NotNull @Pattern(regexp = "nl|en") String language,
      @NotNull String zone) {}
}
