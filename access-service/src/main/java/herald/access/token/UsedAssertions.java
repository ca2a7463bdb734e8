package herald.access.token;

import herald.access.AcrossHubs;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * Which assertions were used while they were good; a replica that did not see one knows of it too.
 */
@Component
@AcrossHubs("A client is no user of a hub.")
class UsedAssertions {

  private final Store store;
  private final EngineRows rows;
  private final InstantSource clock;

  UsedAssertions(Store store, EngineRows rows, InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Whether this is its first use.
   *
   * @throws herald.platform.kernel.Unavailable if the database cannot be reached, or is not ready
   *     yet: the other services ask for their first tokens while this one starts
   */
  boolean claim(String client, String jti, Instant expires) {
    store.identity();
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
