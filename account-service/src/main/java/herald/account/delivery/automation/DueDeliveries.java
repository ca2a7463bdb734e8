package herald.account.delivery.automation;

import herald.account.delivery.automation.DueDelivery.Account;
import herald.account.delivery.automation.DueDelivery.Phase;
import herald.account.delivery.events.Content;
import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.id.UserId;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.platform.eventstore.EngineRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of deliveries, as the attempts read and claim them. */
@Component
class DueDeliveries {

  /** Hubs take turns, and so do the accounts in a hub: nobody's flood delays the others. */
  private static final String DUE =
      """
      select d.*, a.network, a.remote_id, a.grant_number, a.connected
      from (select x.*, row_number() over (partition by hub_id order by turn, not_before) as row
            from (select y.*, row_number() over
                         (partition by hub_id, account order by not_before, requested_at) as turn
                  from delivery_due y
                  where not_before <= :now and (claimed_until is null or claimed_until < :now)) x
           ) d
      left join delivery_account a on a.hub_id = d.hub_id and a.account = d.account
      order by d.row, d.not_before
      limit :limit\
      """;

  /** Only whose own it still is changes it. */
  private static final String CLAIMED = " where hub_id = :hub and post = :post and claim = :claim";

  private static final String RELEASED = ", claim = null, claimed_until = null";

  private final EngineRows rows;

  DueDeliveries(EngineRows rows) {
    this.rows = rows;
  }

  List<DueDelivery> due(Instant now, int limit) {
    return rows.read(
        jdbc ->
            jdbc.sql(DUE)
                .param("now", at(now))
                .param("limit", limit)
                .query(DueDeliveries::read)
                .list());
  }

  /** Makes the delivery this attempt's own for a time; false if another was faster. */
  boolean claim(DueDelivery due, Instant now, Instant until) {
    return changes(
        due,
        """
        update delivery_due set claim = :claim, claimed_until = :until
        where hub_id = :hub and post = :post and version = :version and lookups = :lookups
          and (claimed_until is null or claimed_until < :now)\
        """,
        until,
        update ->
            update
                .param("version", due.version())
                .param("lookups", due.lookups())
                .param("now", at(now)));
  }

  /** Keeps a claim for longer; false if it ran out and another attempt has taken it. */
  boolean hold(DueDelivery due, Instant until) {
    return changes(due, "update delivery_due set claimed_until = :until" + CLAIMED, until);
  }

  /** Gives the claim back; the delivery is looked at again then. */
  void delay(DueDelivery due, Instant until) {
    changes(due, "update delivery_due set not_before = :until" + RELEASED + CLAIMED, until);
  }

  /** As {@link #delay}, counting one more search of the network. */
  void lookedUp(DueDelivery due, Instant next) {
    changes(
        due,
        "update delivery_due set not_before = :until, lookups = lookups + 1" + RELEASED + CLAIMED,
        next);
  }

  private boolean changes(DueDelivery due, String sql, Instant until) {
    return changes(due, sql, until, UnaryOperator.identity());
  }

  private boolean changes(
      DueDelivery due, String sql, Instant until, UnaryOperator<StatementSpec> more) {
    return rows.inTransaction(
            due.hub(),
            jdbc ->
                more.apply(
                        jdbc.sql(sql)
                            .param("until", at(until))
                            .param("hub", due.hub())
                            .param("post", due.post().value())
                            .param("claim", due.claim()))
                    .update())
        == 1;
  }

  /** Whether the account still has the connection that the delivery was read with. */
  boolean isCurrent(DueDelivery due, Account account) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                        """
                    select count(*) from delivery_account
                    where hub_id = ? and account = ? and grant_number = ? and connected = ?\
                    """)
                    .params(
                        due.hub(), due.accountId().value(), account.grant(), account.connected())
                    .query(Integer.class)
                    .single()
                == 1);
  }

  /** Which posts on the account's network belong to other deliveries. */
  List<String> knownRemoteIds(DueDelivery due) {
    return rows.read(
        jdbc ->
            jdbc.sql("select remote_id from delivered where hub_id = ? and account = ?")
                .params(due.hub(), due.accountId().value())
                .query(String.class)
                .list());
  }

  private static DueDelivery read(ResultSet row, int index) throws SQLException {
    String publisher = row.getString("publisher");
    String sent = row.getString("sent_text");
    return new DueDelivery(
        row.getString("hub_id"),
        new PostId(row.getString("post")),
        row.getString("cause"),
        new AccountId(row.getString("account")),
        publisher == null ? null : new UserId(publisher),
        content(row),
        moment(row, "decided_at"),
        moment(row, "requested_at"),
        Phase.valueOf(row.getString("phase")),
        row.getLong("version"),
        "",
        row.getInt("attempts"),
        row.getInt("lookups"),
        sent == null ? null : new Message(sent, row.getString("sent_link")),
        row.getObject("started_at") == null ? null : moment(row, "started_at"),
        account(row));
  }

  private static Content content(ResultSet row) throws SQLException {
    return new Content(
        row.getString("title"),
        row.getString("description"),
        row.getString("link"),
        row.getString("image"),
        row.getString("text"));
  }

  private static @Nullable Account account(ResultSet row) throws SQLException {
    String network = row.getString("network");
    return network == null
        ? null
        : new Account(
            Network.valueOf(network),
            row.getString("remote_id"),
            row.getInt("grant_number"),
            row.getBoolean("connected"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
