package herald.access.invitation;

import herald.access.user.events.UserId;
import herald.access.user.read.directory.Directory;
import herald.access.user.write.People;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A super admin invites again whom no invitation has reached. */
@RestController
class InvitationEndpoint {

  private final Authority authority;
  private final Directory directory;
  private final People people;
  private final Inviting inviting;

  InvitationEndpoint(Authority authority, Directory directory, People people, Inviting inviting) {
    this.authority = authority;
    this.directory = directory;
    this.people = people;
    this.inviting = inviting;
  }

  @PostMapping("/api/users/{user}/invitation")
  ResponseEntity<Invitation> invite(@PathVariable UserId user, Caller caller) {
    authority.require(caller, "people.manage", null);
    if (directory.require(caller.hub(), user.value()).joined()) {
      throw new Rejection(
          "user.joined-already", "R-PERM-6", "The user signs in already; no invitation is needed.");
    }
    People.Person person =
        people
            .find(caller.hub(), user)
            .orElseThrow(
                () -> Rejection.unknown("user.unknown", "R-PERM-1", "There is no such user."));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(inviting.invite(caller.hub(), user, person));
  }
}
