package herald.suite.system;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the simulator speaks as each network. */
final class SimulatedNetworks {

  private SimulatedNetworks() {}

  /**
   * @param pages where people's browsers reach it
   * @param simulator where services do
   */
  static Map<String, String> at(String pages, String simulator) {
    String graph = simulator + "/graph/v20.0";
    String token = graph + "/oauth/access_token";
    Map<String, String> to = new LinkedHashMap<>();
    put(to, pages, "facebook", "/facebook/v20.0/dialog/oauth", token, graph);
    put(to, pages, "instagram", "/instagram/v20.0/dialog/oauth", token, graph);
    put(
        to,
        pages,
        "x",
        "/x/i/oauth2/authorize",
        simulator + "/x/2/oauth2/token",
        simulator + "/x/2");
    put(
        to,
        pages,
        "linkedin",
        "/linkedin/oauth/v2/authorization",
        simulator + "/linkedin/oauth/v2/accessToken",
        simulator + "/linkedin/rest");
    put(
        to,
        pages,
        "youtube",
        "/youtube/o/oauth2/v2/auth",
        simulator + "/youtube/token",
        simulator + "/youtube/youtube/v3");
    return to;
  }

  private static void put(
      Map<String, String> to, String pages, String network, String page, String token, String api) {
    String prefix = "herald.networks." + network + ".";
    to.put(prefix + "authorize", pages + page);
    to.put(prefix + "token", token);
    to.put(prefix + "api", api);
    to.put(prefix + "client-id", "herald-demo");
    to.put(prefix + "client-secret", "herald-demo");
    to.put(prefix + "posts", pages + "/" + network + "/posts/{id}");
    to.put(prefix + "profiles", pages + "/" + network + "/{handle}");
  }
}
