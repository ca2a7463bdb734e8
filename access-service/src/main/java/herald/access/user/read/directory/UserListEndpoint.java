package herald.access.user.read.directory;

import herald.access.hub.read.overview.FindHub;
import herald.access.user.events.UserId;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Cursor;
import herald.platform.service.Page;
import herald.platform.service.Paging;
import herald.platform.service.Subject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The hub's users: by name for everybody, with address and rights for those who manage or audit
 * them, and for oneself.
 */
@RestController
class UserListEndpoint {

  private static final int SIZE = 100;

  private final Directory directory;
  private final FindHub hubs;
  private final Authority authority;

  UserListEndpoint(Directory directory, FindHub hubs, Authority authority) {
    this.directory = directory;
    this.hubs = hubs;
    this.authority = authority;
  }

  @GetMapping("/api/users")
  ResponseEntity<Page<UserView>> all(Paging paging, Caller caller) {
    directory.requireMember(caller);
    boolean everything = seesEverything(caller);
    long hub = hubs.require(caller.hub()).version();
    return paging.answer(
        directory.all(caller.hub(), paging.after(), SIZE + 1),
        SIZE,
        user -> Cursor.at(user.name() == null ? "" : user.name(), user.id()),
        user ->
            everything || user.id().equals(caller.user())
                ? UserView.whole(user, hub)
                : UserView.nameOf(user));
  }

  @GetMapping("/api/users/{user}")
  ResponseEntity<UserView> one(@PathVariable UserId user, Caller caller) {
    directory.requireMember(caller);
    Directory.UserEntry found = directory.require(caller.hub(), user.value());
    boolean everything = found.id().equals(caller.user()) || seesEverything(caller);
    long hub = hubs.require(caller.hub()).version();
    return Answers.versioned(
        found.version(), everything ? UserView.whole(found, hub) : UserView.nameOf(found));
  }

  private boolean seesEverything(Caller caller) {
    Subject reader = Subject.user(caller.user());
    return authority.evaluate(caller.hub(), reader, "audit.read", null).allowed();
  }
}
