package herald.access.user.read.directory;

import herald.access.hub.read.overview.FindHub;
import herald.access.hub.read.overview.HubEntry;
import herald.platform.service.Caller;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, where they are, and what they may do in general. */
@RestController
class MeEndpoint {

  private final Directory directory;
  private final FindHub hubs;

  MeEndpoint(Directory directory, FindHub hubs) {
    this.hubs = hubs;
    this.directory = directory;
  }

  @GetMapping("/api/me")
  Me get(Caller caller) {
    return new Me(
        directory.require(caller.hub(), caller.user()),
        hubs.require(caller.hub()).value(),
        caller.scopes());
  }

  record Me(Directory.UserEntry user, HubEntry hub, Set<String> scopes) {}
}
