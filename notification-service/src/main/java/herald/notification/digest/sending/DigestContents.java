package herald.notification.digest.sending;

import herald.notification.digest.domain.DigestContent;
import herald.notification.digest.domain.FollowersGained;
import herald.notification.digest.domain.Heard;
import herald.platform.eventstore.EngineRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was heard in a period, with each account's access and name as they are now. */
@Component
class DigestContents {

  /** What the networks had long before, as after a reconnect, is no news. */
  private static final Duration NEWS = Duration.ofDays(8);

  private static final String INTERACTIONS =
      """
      select coalesce(named.name, i.account) as name, i.network, access.kind as access, i.kind,
             i.post, i.author, i.text, i.address, i.at
      from interactions i
      left join seen_access access on access.hub_id = i.hub_id and access.account = i.account
      left join seen_accounts named on named.hub_id = i.hub_id and named.account = i.account
      where i.hub_id = :hub and i.heard_at > :since and i.heard_at <= :until and i.at > :oldest
      """;

  /** From the last count before the period, or else the first in it, to the last in it. */
  private static final String FOLLOWERS =
      """
      select coalesce(named.name, f.account) as name, f.network, access.kind as access,
             f.last - coalesce(before.followers, f.first) as gained
      from (select hub_id, account, min(network) as network,
                   (array_agg(followers order by at))[1] as first,
                   (array_agg(followers order by at desc))[1] as last
            from followers
            where hub_id = :hub and heard_at > :since and heard_at <= :until
            group by hub_id, account) f
      left join lateral (
        select followers from followers b
        where b.hub_id = f.hub_id and b.account = f.account and b.heard_at <= :since
        order by b.at desc limit 1) before on true
      left join seen_access access on access.hub_id = f.hub_id and access.account = f.account
      left join seen_accounts named on named.hub_id = f.hub_id and named.account = f.account
      """;

  private final EngineRows rows;

  DigestContents(EngineRows rows) {
    this.rows = rows;
  }

  DigestContent between(String hub, Instant since, Instant until) {
    return rows.read(
        jdbc -> {
          List<Heard> heard =
              jdbc.sql(INTERACTIONS)
                  .param("hub", hub)
                  .param("since", utc(since))
                  .param("until", utc(until))
                  .param("oldest", utc(until.minus(NEWS)))
                  .query(DigestContents::heard)
                  .list();
          List<FollowersGained> gained =
              jdbc.sql(FOLLOWERS)
                  .param("hub", hub)
                  .param("since", utc(since))
                  .param("until", utc(until))
                  .query(DigestContents::gained)
                  .list();
          return DigestContent.of(heard, gained);
        });
  }

  private static Heard heard(ResultSet row, int number) throws SQLException {
    return new Heard(
        row.getString("name"),
        row.getString("network"),
        row.getString("access"),
        Heard.Kind.valueOf(row.getString("kind")),
        row.getString("post"),
        row.getString("author"),
        row.getString("text"),
        row.getString("address"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static FollowersGained gained(ResultSet row, int number) throws SQLException {
    return new FollowersGained(
        row.getString("name"),
        row.getString("network"),
        row.getString("access"),
        row.getLong("gained"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
