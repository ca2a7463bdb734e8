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
import org.jspecify.annotations.Nullable;
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
        user -> view(user, everything || user.id().equals(caller.user()), hub));
  }

  @GetMapping("/api/users/{user}")
  ResponseEntity<UserView> one(@PathVariable UserId user, Caller caller) {
    directory.requireMember(caller);
    Directory.UserEntry found = directory.require(caller.hub(), user.value());
    boolean everything = found.id().equals(caller.user()) || seesEverything(caller);
    return Answers.versioned(
        found.version(), view(found, everything, hubs.require(caller.hub()).version()));
  }

  private boolean seesEverything(Caller caller) {
    Subject reader = Subject.user(caller.user());
    return authority.evaluate(caller.hub(), reader, "audit.read", null).allowed();
  }

  private static UserView view(Directory.UserEntry user, boolean everything, long hub) {
    return everything
        ? new UserView(
            user.id(),
            user.name(),
            user.address(),
            user.language(),
            user.zone(),
            user.joined(),
            user.permission(),
            user.superAdmin(),
            user.auditor(),
            new Versions(user.version(), hub))
        : new UserView(user.id(), user.name(), null, null, null, null, null, null, null, null);
  }

  /** The super admins are the hub's, so changing them names the hub's version. */
  record Versions(long user, long hub) {}

  /** A user as the caller may see them. */
  record UserView(
      String id,
      @Nullable String name,
      @Nullable String address,
      @Nullable String language,
      @Nullable String zone,
      @Nullable Boolean joined,
      @Nullable String permission,
      @Nullable Boolean superAdmin,
      @Nullable Boolean auditor,
      @Nullable Versions versions) {}
}
