package herald.platform.api.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what concerns no account, from the rules R-PERM-2, R-PERM-6 and R-PERM-7; typed by
 * hand like the matrix.
 */
public final class Persons {

  public static final String SUPER_ADMIN = "SUPER_ADMIN";
  static final String AUDITOR = "AUDITOR";

  /** Everybody there is: the permissions, and the two rights on top of the weakest of them. */
  static final List<String> ALL =
      List.of(
          "DRAFT_ONLY", "VIEW_ONLY", "OWN_ACCOUNTS", "ACCESSIBLE_ACCOUNTS", SUPER_ADMIN, AUDITOR);

  private static final Set<String> EVERYBODY = Set.copyOf(ALL);
  private static final Map<String, Set<String>> MAY =
      Map.ofEntries(
          Map.entry("user", EVERYBODY),
          Map.entry("secret", EVERYBODY),
          Map.entry("public", EVERYBODY),
          Map.entry("mail.edit-own", EVERYBODY),
          Map.entry("account.connect", Set.of("OWN_ACCOUNTS", "ACCESSIBLE_ACCOUNTS", SUPER_ADMIN)),
          Map.entry("audit.read", Set.of(SUPER_ADMIN, AUDITOR)),
          Map.entry("mail.edit-hub", Set.of(SUPER_ADMIN)),
          Map.entry("people.manage", Set.of(SUPER_ADMIN)),
          Map.entry("brand.manage", Set.of(SUPER_ADMIN)),
          Map.entry("hub.manage", Set.of(SUPER_ADMIN)));

  private Persons() {}

  /** All that this person may do in the hub. */
  public static Set<String> rights(String person) {
    return MAY.entrySet().stream()
        .filter(right -> right.getValue().contains(person))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * @throws AssertionError if there is no such right
   */
  static boolean may(String person, String right) {
    Set<String> those = MAY.get(right);
    if (those == null) {
      throw new AssertionError("operations.csv names " + right + ", which is no right of a hub");
    }
    return those.contains(person);
  }
}
