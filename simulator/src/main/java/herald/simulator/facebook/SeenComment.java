package herald.simulator.facebook;

import herald.simulator.ledger.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comment as the Graph API shows it: {@code id} always, the rest as it is asked for. */
final class SeenComment {

  private SeenComment() {}

  static Map<String, Object> of(Interaction said, List<String> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("created_time", SeenPost.TIME.format(said.at()));
    all.put("from", Map.of("id", said.fromId(), "name", said.from()));
    all.put("message", said.text());
    all.put("permalink_url", SeenPost.permalink(String.valueOf(said.post())));
    all.keySet().retainAll(fields);
    all.put("id", said.id());
    return all;
  }
}
