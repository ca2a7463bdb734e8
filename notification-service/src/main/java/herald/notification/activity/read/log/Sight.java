package herald.notification.activity.read.log;

import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a reader may see of the log: everything with the right to read the audit (R-PERM-7);
 * otherwise what happened to accounts that they may view, and nothing else (R-ACC-3).
 */
record Sight(boolean everything, Set<String> accounts) {

  private static final Set<String> VIEWING = Set.of("VIEW", "DRAFT", "FULL");

  static Sight of(Caller caller, Authority authority) {
    Subject reader = Subject.user(caller.user());
    if (authority.evaluate(caller.hub(), reader, "audit.read", null).allowed()) {
      return new Sight(true, Set.of());
    }
    Map<String, String> levels = new HashMap<>(authority.levels(caller.hub(), caller.user()));
    levels.values().retainAll(VIEWING);
    return new Sight(false, Set.copyOf(levels.keySet()));
  }
}
