package herald.platform.api.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What came back, as far as it can be compared with another one: all but when it was, and of which
 * request.
 */
public record Reply(int status, Map<String, List<String>> headers, String body) {

  private static final Set<String> OF_THE_REQUEST = Set.of("date", "herald-request");

  public Reply {
    Map<String, List<String>> kept = new TreeMap<>(headers);
    kept.keySet().removeIf(OF_THE_REQUEST::contains);
    headers = kept;
  }

  /** The same, with what these find left open. */
  Reply without(List<String> varying, String... ids) {
    Map<String, List<String>> open = new TreeMap<>();
    headers.forEach(
        (name, values) ->
            open.put(name, values.stream().map(value -> open(value, varying, ids)).toList()));
    return new Reply(status, open, open(body, varying, ids));
  }

  private static String open(String text, List<String> varying, String... ids) {
    String open = text;
    for (String id : ids) {
      open = open.replace(id, "…");
    }
    for (String pattern : varying) {
      open = Pattern.compile(pattern).matcher(open).replaceAll("…");
    }
    return open;
  }

  /** It did what was asked, or would have in another state. */
  public boolean wentThrough() {
    return status < 300 || status == 409;
  }
}
