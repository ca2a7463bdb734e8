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
    rows.write(
        """
        insert into interactions
          (hub_id, account, kind, remote, network, post, author, text, address, at, heard_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
        on conflict (hub_id, account, kind, remote) do nothing""",
        message.hub(),
        seen.account(),
        seen.kind(),
        seen.remote(),
        seen.network(),
        seen.post(),
        seen.author(),
        seen.text(),
        seen.address(),
        utc(seen.at()));
  }

  void followers(Incoming message, FollowersCounted counted) {
    rows.write(
        """
        insert into followers (hub_id, account, at, network, followers, heard_at)
        values (?, ?, ?, ?, ?, now())
        on conflict (hub_id, account, at) do nothing""",
        message.hub(),
        counted.account(),
        utc(counted.at()),
        counted.network(),
        counted.count());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
