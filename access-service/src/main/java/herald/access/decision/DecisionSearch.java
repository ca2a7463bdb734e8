package herald.access.decision;

import herald.access.decision.StandingRows.Towards;
import herald.access.permission.Action;
import herald.access.permission.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The questions that decisions answer, turned round: who may, on what, and what. The answers are
 * those that {@link DecisionPoint} gives to each question alone.
 */
@Component
class DecisionSearch {

  private final StandingRows standings;
  private final Entitlements hubs;

  DecisionSearch(StandingRows standings, Entitlements hubs) {
    this.standings = standings;
    this.hubs = hubs;
  }

  /** The users who may do this to the account, or in the hub if none is named. */
  List<String> users(String hub, Action action, @Nullable String account) {
    if (!entitled(hub, action) || action.onAccount() != (account != null)) {
      return List.of();
    }
    return account == null
        ? keys(standings.everybodyInHub(hub), action::allows)
        : keys(standings.everybodyTowards(hub, account), found -> found.allows(action));
  }

  /** The accounts that the user may do this to. */
  List<String> accounts(String hub, String user, Action action) {
    return action.onAccount() && entitled(hub, action)
        ? keys(standings.towardsEach(hub, user), found -> found.allows(action))
        : List.of();
  }

  /** Whether the user may do this in the hub. */
  boolean inHub(String hub, String user, Action action) {
    return !action.onAccount()
        && entitled(hub, action)
        && standings.inHub(hub, user).filter(action::allows).isPresent();
  }

  /** What the user may do to the account, or in the hub if none is named. */
  List<Action> actions(String hub, String user, @Nullable String account) {
    Predicate<Action> allowed = account == null ? inHub(hub, user) : onAccount(hub, user, account);
    return Stream.of(Action.values())
        .filter(action -> action.onAccount() == (account != null))
        .filter(allowed)
        .filter(action -> entitled(hub, action))
        .toList();
  }

  private Predicate<Action> inHub(String hub, String user) {
    Optional<Standing> standing = standings.inHub(hub, user);
    return action -> standing.filter(action::allows).isPresent();
  }

  private Predicate<Action> onAccount(String hub, String user, String account) {
    Optional<Towards> found = standings.towards(hub, user, account);
    return action -> found.filter(towards -> towards.allows(action)).isPresent();
  }

  private boolean entitled(String hub, Action action) {
    return action.feature().filter(feature -> !hubs.includes(hub, feature)).isEmpty();
  }

  private static <T> List<String> keys(SortedMap<String, T> found, Predicate<T> wanted) {
    return found.entrySet().stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
