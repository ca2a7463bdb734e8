package herald.simulator.graph;

import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pages as the Graph API shows them: {@code id} always, the rest as it is asked for. */
final class Nodes {

  private Nodes() {}

  /** The page itself, or the page that an Instagram account belongs to. */
  static Map<String, Object> page(Presence presence, List<String> fields) {
    boolean instagram = presence.network() == Network.INSTAGRAM;
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", presence.name());
    all.put("category", "Local business");
    all.put("tasks", List.of("CREATE_CONTENT", "MODERATE", "ANALYZE", "MANAGE"));
    if (!instagram) {
      all.put("username", presence.handle());
    } else {
      all.put(
          "instagram_business_account",
          Map.of("id", presence.id(), "username", presence.handle(), "name", presence.name()));
    }
    all.keySet().retainAll(fields);
    all.put("id", instagram ? Objects.requireNonNull(presence.page()) : presence.id());
    return all;
  }

  /** The Instagram account itself. */
  static Map<String, Object> instagram(Presence presence, List<String> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("username", presence.handle());
    all.put("name", presence.name());
    all.keySet().retainAll(fields);
    all.put("id", presence.id());
    return all;
  }
}
