package herald.simulator.graph;

import herald.simulator.signin.AuthorizationRequest;
import herald.simulator.signin.Dialect;
import herald.simulator.signin.Scopes;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Facebook and Instagram share in signing in: scopes with commas, several pages, no PKCE. */
public abstract class GraphSignIn implements Dialect {

  @Override
  public final List<String> residents() {
    return List.of("De Zonnehoek", "De Zonnehoek Winkel");
  }

  @Override
  public final boolean several() {
    return true;
  }

  @Override
  public final Set<String> scopes(String text) {
    return Scopes.in(text, ", ");
  }

  @Override
  public final void check(AuthorizationRequest request) {
    // The dialog demands nothing beyond client_id and redirect_uri.
  }

  @Override
  public final Map<String, String> denial() {
    return Map.of(
        "error", "access_denied",
        "error_code", "200",
        "error_description", "Permissions error",
        "error_reason", "user_denied");
  }
}
