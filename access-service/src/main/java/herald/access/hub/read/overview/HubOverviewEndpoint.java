package herald.access.hub.read.overview;

import herald.access.user.read.directory.Directory;
import herald.access.user.read.directory.Named;
import herald.platform.kernel.Versioned;
import herald.platform.service.Answers;
import herald.platform.service.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hub for everybody in it: also whoever may not change it learns what it is entitled to. */
@RestController
class HubOverviewEndpoint {

  private final FindHub hubs;
  private final Directory directory;

  HubOverviewEndpoint(FindHub hubs, Directory directory) {
    this.hubs = hubs;
    this.directory = directory;
  }

  @GetMapping("/api/hub")
  ResponseEntity<HubEntry> get(Caller caller) {
    directory.requireMember(caller);
    Versioned<HubEntry> hub = hubs.require(caller.hub());
    return Answers.versioned(hub.version(), hub.value());
  }

  @GetMapping("/api/publishing-stop")
  ResponseEntity<StopView> stop(Caller caller) {
    directory.requireMember(caller);
    Versioned<FindHub.Stop> stop = hubs.stop(caller.hub());
    return Answers.versioned(stop.version(), view(stop.value(), caller));
  }

  private StopView view(FindHub.Stop stop, Caller caller) {
    Named by = stop.by() == null ? null : directory.named(caller.hub(), stop.by());
    return new StopView(stop.stopped(), by, stop.at());
  }

  /** Whether all publishing waits, and who stopped it when (R-POST-7). */
  record StopView(boolean stopped, @Nullable Named by, @Nullable Instant at) {}
}
