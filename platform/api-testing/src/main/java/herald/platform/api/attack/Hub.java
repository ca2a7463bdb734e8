package herald.platform.api.attack;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A hub with things in it, and somebody who calls from there.
 *
 * @param ids the id of one thing of each kind, by the prefix of its kind; further ones by names of
 *     the test's own
 * @param token a valid token of the caller, each time it is asked for
 */
public record Hub(String id, Supplier<String> token, Map<String, String> ids) {

  public Hub {
    ids = Map.copyOf(ids);
  }
}
