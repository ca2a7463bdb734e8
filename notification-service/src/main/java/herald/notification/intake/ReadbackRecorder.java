package herald.notification.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Incoming;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * Takes down each interaction and each count once, whatever is told again, with the time at which
 * it was heard of: a digest tells of what was heard in its period.
 */
@Component
class ReadbackRecorder {

  private final EngineRows rows;

  ReadbackRecorder(EngineRows rows) {
    this.rows = rows;
  }

  void interaction(Incoming message, InteractionSeen seen) {
    rows.jdbc()
        .sql(
            """
            insert into interactions
              (hub_id, account, kind, remote, network, post, author, text, address, at, heard_at)
            values
              (:hub, :account, :kind, :remote, :network, :post, :author, :text, :address, :at, now())
            on conflict (hub_id, account, kind, remote) do nothing""")
        .param("hub", message.hub())
        .param("account", seen.account())
        .param("kind", seen.kind())
        .param("remote", seen.remote())
        .param("network", seen.network())
        .param("post", seen.post())
        .param("author", seen.author())
        .param("text", seen.text())
        .param("address", seen.address())
        .param("at", utc(seen.at()))
        .update();
  }

  void followers(Incoming message, FollowersCounted counted) {
    rows.jdbc()
        .sql(
            """
            insert into followers (hub_id, account, at, network, followers, heard_at)
            values (?, ?, ?, ?, ?, now())
            on conflict (hub_id, account, at) do nothing""")
        .params(
            message.hub(), counted.account(), utc(counted.at()), counted.network(), counted.count())
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
