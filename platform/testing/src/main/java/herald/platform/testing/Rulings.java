package herald.platform.testing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What access answers about users whom a test gives a place in the permission matrix: exactly what
 * that place allows on that account, and their rights in the hub; nothing else, and nothing about
 * accounts that they have no place at.
 */
public final class Rulings {

  private record User(String hub, String id) {}

  private record Place(String level, Map<String, Boolean> actions) {}

  private final Map<User, Map<String, Place>> places = new ConcurrentHashMap<>();
  private final Map<User, Set<String>> rights = new ConcurrentHashMap<>();

  /** The user stands so to the account. */
  public Rulings place(
      String hub, String user, String account, String level, Map<String, Boolean> actions) {
    places
        .computeIfAbsent(new User(hub, user), u -> new ConcurrentHashMap<>())
        .put(account, new Place(level, Map.copyOf(actions)));
    return this;
  }

  /** The user may do these things that concern no account. */
  public Rulings grant(String hub, String user, Set<String> actions) {
    rights.put(new User(hub, user), Set.copyOf(actions));
    return this;
  }

  /** Whether a test said anything of this user. */
  public boolean knows(String hub, String user) {
    User one = new User(hub, user);
    return places.containsKey(one) || rights.containsKey(one);
  }

  public boolean allows(String hub, String user, String action, @Nullable String account) {
    User one = new User(hub, user);
    return account == null
        ? rights.getOrDefault(one, Set.of()).contains(action)
        : at(one, account).actions().getOrDefault(action, false);
  }

  public String level(String hub, String user, String account) {
    return at(new User(hub, user), account).level();
  }

  /** The accounts that the user may know of, with their level on each. */
  public Map<String, String> levels(String hub, String user) {
    Map<String, String> levels = new ConcurrentHashMap<>();
    places
        .getOrDefault(new User(hub, user), Map.of())
        .forEach((account, place) -> levels.put(account, place.level()));
    levels.values().removeIf("NONE"::equals);
    return levels;
  }

  private Place at(User user, String account) {
    return places.getOrDefault(user, Map.of()).getOrDefault(account, new Place("NONE", Map.of()));
  }
}
