package herald.access.user.read.directory;

import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, where they are, and what they may do in general. */
@RestController
class MeEndpoint {

  private final Directory directory;

  MeEndpoint(Directory directory) {
    this.directory = directory;
  }

  @GetMapping("/api/me")
  Me get(Caller caller) {
    Directory.UserEntry user =
        directory
            .user(caller.hub(), caller.user())
            .orElseThrow(
                () -> Rejection.unknown("user.unknown", "R-PERM-1", "There is no such user."));
    return new Me(user, directory.hub(caller.hub()), caller.scopes());
  }

  record Me(Directory.UserEntry user, Directory.HubEntry hub, Set<String> scopes) {}
}
