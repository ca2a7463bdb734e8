package herald.account.readback;

import herald.account.readback.publication.FollowersCountedV1;
import herald.account.readback.publication.InteractionSeenV1;
import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.ContractJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes down what a look has found, and how far it came, in one transaction: each thing seen once,
 * and with it what is to be told. A look at an account that was disconnected or connected anew
 * meanwhile has found nothing.
 */
@Component
class Findings {

  private final EngineRows rows;

  Findings(EngineRows rows) {
    this.rows = rows;
  }

  /**
   * Takes it down.
   *
   * @param followers absent where they are not counted
   * @param at when the look began
   * @param since what was said before need not be read again
   * @param next when to look again
   */
  void take(
      Look look,
      List<InteractionSeenV1> seen,
      OptionalLong followers,
      Instant at,
      Instant since,
      Instant next) {
    rows.inTransaction(
        look.hub(),
        jdbc -> {
          if (advance(jdbc, look, since, next)) {
            lockOutbox(jdbc);
            seen.forEach(one -> takeOnce(jdbc, look, one, at));
            followers.ifPresent(count -> count(jdbc, look, count, at));
          }
          return look;
        });
  }

  private static boolean advance(JdbcClient jdbc, Look look, Instant since, Instant next) {
    return jdbc.sql(
                """
                update readback_account set since = greatest(since, ?), next_at = ?
                where hub_id = ? and account = ? and grant_number = ? and readable\
                """)
            .params(utc(since), utc(next), look.hub(), look.account().value(), look.grant())
            .update()
        == 1;
  }

  /** Positions are drawn one transaction after the other, so that they grow as rows appear. */
  private static void lockOutbox(JdbcClient jdbc) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('readback_outbox', 0))")
        .query(Integer.class)
        .single();
  }

  private static void takeOnce(JdbcClient jdbc, Look look, InteractionSeenV1 seen, Instant at) {
    int taken =
        jdbc.sql(
                """
                insert into readback_seen (hub_id, account, remote_id, seen_at)
                values (?, ?, ?, ?) on conflict do nothing\
                """)
            .params(look.hub(), look.account().value(), seen.remote(), utc(at))
            .update();
    if (taken == 1) {
      tell(jdbc, look, InteractionSeenV1.TYPE, seen, at);
    }
  }

  /** Only a count that differs from the last one says something. */
  private static void count(JdbcClient jdbc, Look look, long count, Instant at) {
    int changed =
        jdbc.sql(
                """
                update readback_account set followers = ?
                where hub_id = ? and account = ? and followers is distinct from ?\
                """)
            .params(count, look.hub(), look.account().value(), count)
            .update();
    if (changed == 1) {
      FollowersCountedV1 counted =
          new FollowersCountedV1(look.account(), look.network(), count, at);
      tell(jdbc, look, FollowersCountedV1.TYPE, counted, at);
    }
  }

  private static void tell(JdbcClient jdbc, Look look, String type, Object body, Instant at) {
    jdbc.sql("insert into readback_outbox (hub_id, account, type, body, at) values (?, ?, ?, ?, ?)")
        .params(look.hub(), look.account().value(), type)
        .params(new String(ContractJson.write(body), StandardCharsets.UTF_8), utc(at))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
