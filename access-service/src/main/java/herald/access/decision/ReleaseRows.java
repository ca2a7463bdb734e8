package herald.access.decision;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what a release depends on, whoever wrote the post. */
@Component
class ReleaseRows {

  record Found(boolean publishingStopped, boolean connected, boolean everyone) {}

  private static final String SQL =
      """
      select h.publishing_stopped, a.connected, a.kind = 'EVERYONE' as everyone
      from hubs h join account_access a on a.hub_id = h.hub_id
      where h.hub_id = :hub and a.account_id = :account""";

  private final CurrentRows rows;

  ReleaseRows(CurrentRows rows) {
    this.rows = rows;
  }

  Optional<Found> find(String hub, String account) {
    return rows
        .find(
            hub,
            SQL,
            Map.of("account", account),
            (row, number) ->
                new Found(
                    row.getBoolean("publishing_stopped"),
                    row.getBoolean("connected"),
                    row.getBoolean("everyone")))
        .stream()
        .findFirst();
  }
}
