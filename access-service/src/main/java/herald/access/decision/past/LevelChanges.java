package herald.access.decision.past;

import herald.access.account.domain.AccountAccess;
import herald.access.account.events.AccountAccessEvent;
import herald.access.account.events.AccountId;
import herald.access.decision.Holding;
import herald.access.hub.events.HubEvent;
import herald.access.hub.events.SuperAdminAppointed;
import herald.access.hub.events.SuperAdminDismissed;
import herald.access.permission.Level;
import herald.access.team.events.TeamEvent;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.platform.eventstore.StoredEvent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Since which change each user of a hub has had the level that they have on one account. */
public final class LevelChanges {

  private final HubThen hub;
  private final AccountId account;
  private final Map<UserId, Since> levels = new HashMap<>();

  LevelChanges(AccountId account) {
    this(account, new HubThen());
  }

  /** Goes on where the account has not been connected yet. */
  LevelChanges(AccountId account, HubThen before) {
    this.account = account;
    this.hub = before;
  }

  private record Since(Level level, StoredEvent change) {}

  /**
   * What a user has on the account.
   *
   * @param change the event by which their level became another one than before, or their first
   */
  public record Had(Holding holding, StoredEvent change) {}

  /** Events must come in their order. */
  void follow(StoredEvent change) {
    Set<UserId> concerned = new HashSet<>(concernedBy(change.event()));
    hub.follow(change.event());
    concerned.addAll(concernedBy(change.event()));
    concerned.forEach(user -> note(user, change));
  }

  /** Whose level may be another one than before; asked before and after it has happened. */
  private Set<UserId> concernedBy(Object event) {
    return switch (event) {
      case AccountAccessEvent e -> e.account().equals(account) ? hub.users() : Set.of();
      case UserEvent e -> Set.of(e.user());
      case TeamEvent e -> hub.members(e.team());
      case HubEvent e -> concernedBy(e);
      default -> Set.of();
    };
  }

  private static Set<UserId> concernedBy(HubEvent event) {
    return switch (event) {
      case SuperAdminAppointed e -> Set.of(e.user());
      case SuperAdminDismissed e -> Set.of(e.user());
      default -> Set.of();
    };
  }

  private void note(UserId user, StoredEvent change) {
    Optional<Level> now = hub.holding(user, account).map(Holding::level);
    if (now.isEmpty()) {
      levels.remove(user);
    } else if (!levels.containsKey(user) || levels.get(user).level() != now.get()) {
      levels.put(user, new Since(now.get(), change));
    }
  }

  /** The account's access at the end. */
  AccountAccess access() {
    return hub.access(account);
  }

  /** Every user at the end, the highest levels first; nobody if the account is not connected. */
  List<Had> all() {
    return levels.entrySet().stream()
        .map(
            entry ->
                new Had(
                    hub.holding(entry.getKey(), account).orElseThrow(), entry.getValue().change()))
        .sorted(
            Comparator.comparing((Had had) -> had.holding().level())
                .reversed()
                .thenComparing(had -> had.holding().id()))
        .toList();
  }
}
