package herald.suite.system;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the simulator speaks as each network. */
final class SimulatedNetworks {

  private SimulatedNetworks() {}

  static Map<String, String> at(String simulator) {
    String graph = simulator + "/graph/v20.0";
    String token = graph + "/oauth/access_token";
    Map<String, String> to = new LinkedHashMap<>();
    put(to, simulator, "facebook", "/facebook/v20.0/dialog/oauth", token, graph);
    put(to, simulator, "instagram", "/instagram/v20.0/dialog/oauth", token, graph);
    put(
        to,
        simulator,
        "x",
        "/x/i/oauth2/authorize",
        simulator + "/x/2/oauth2/token",
        simulator + "/x/2");
    put(
        to,
        simulator,
        "linkedin",
        "/linkedin/oauth/v2/authorization",
        simulator + "/linkedin/oauth/v2/accessToken",
        simulator + "/linkedin/rest");
    put(
        to,
        simulator,
        "youtube",
        "/youtube/o/oauth2/v2/auth",
        simulator + "/youtube/token",
        simulator + "/youtube/youtube/v3");
    return to;
  }

  private static void put(
      Map<String, String> to,
      String simulator,
      String network,
      String page,
      String token,
      String api) {
    String prefix = "herald.networks." + network + ".";
    to.put(prefix + "authorize", simulator + page);
    to.put(prefix + "token", token);
    to.put(prefix + "api", api);
    to.put(prefix + "client-id", "herald-demo");
    to.put(prefix + "client-secret", "herald-demo");
    to.put(prefix + "posts", simulator + "/" + network + "/posts/{id}");
    to.put(prefix + "profiles", simulator + "/" + network + "/{handle}");
  }
}
