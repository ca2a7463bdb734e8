package herald.access.token;

import herald.platform.eventstore.EngineRows;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * Which assertions were used while they were good; a replica that did not see one knows of it too.
 * They concern no hub.
 */
@Component
class UsedAssertions {

  private final EngineRows rows;
  private final InstantSource clock;

  UsedAssertions(EngineRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Whether this is its first use. */
  boolean claim(String client, String jti, Instant expires) {
    return rows.read(
        jdbc -> {
          jdbc.sql("delete from used_assertions where expires_at < ?")
              .param(clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
              .update();
          return jdbc.sql("insert into used_assertions values (?, ?, ?) on conflict do nothing")
                  .params(client, jti, expires.atOffset(ZoneOffset.UTC))
                  .update()
              == 1;
        });
  }
}
