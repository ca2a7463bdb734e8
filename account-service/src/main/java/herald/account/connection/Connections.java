package herald.account.connection;

import herald.account.connection.Connection.Status;
import herald.account.id.AccountId;
import herald.account.id.BrandId;
import herald.account.id.ConnectionId;
import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.account.socialaccount.domain.Terms;
import herald.platform.eventstore.HubRows;
import herald.platform.eventstore.Position;
import herald.platform.service.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of attempts; every statement runs in the hub of the person who asks. */
@Component
class Connections {

  private final HubRows rows;
  private final InstantSource clock;

  Connections(HubRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Begins an attempt, unless the repeated request finds it begun. */
  void begin(Connection connection, String hub, byte[] stateHash) {
    rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    insert into connection (hub_id, connection, user_id, session, network, account,
                                            share, reporting, brand, state_hash, status, expires_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'STARTED', ?)
                    on conflict (hub_id, connection) do nothing\
                    """)
                .params(hub, connection.id().value(), connection.user(), connection.session())
                .params(connection.network().name())
                .params(connection.account() == null ? null : connection.account().value())
                .params(connection.terms().share())
                .params(connection.terms().reporting().name())
                .params(connection.brand() == null ? null : connection.brand().value())
                .params(stateHash, at(connection.expiresAt()))
                .update());
  }

  /** The caller's own attempt. */
  Optional<Connection> find(Caller caller, ConnectionId id) {
    return rows.in(
        caller.hub(),
        jdbc ->
            jdbc.sql(
                    """
                    select * from connection
                    where connection = ? and user_id = ? and session = ?\
                    """)
                .params(id.value(), caller.user(), caller.session())
                .query(Connections::read)
                .optional()
                .map(found -> found.at(clock.instant())));
  }

  /**
   * Uses up a state: of several callers with the same state only one gets the attempt, and only in
   * the session that began it (A8).
   */
  Optional<Connection> useState(Caller caller, byte[] stateHash) {
    return rows.in(
        caller.hub(),
        jdbc ->
            jdbc.sql(
                    """
                    update connection set state_used = true
                    where state_hash = ? and user_id = ? and session = ? and expires_at > ?
                      and not state_used and status = 'STARTED'
                    returning *\
                    """)
                .params(stateHash, caller.user(), caller.session(), at(clock.instant()))
                .query(Connections::read)
                .optional());
  }

  /** The network did not give what was asked for. */
  void refuse(String hub, ConnectionId id, String because) {
    rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    update connection set status = 'REFUSED', because = ?
                    where connection = ? and status = 'STARTED'\
                    """)
                .params(because, id.value())
                .update());
  }

  /**
   * There will be something to choose; to be called first in the transaction that stores it.
   *
   * @return false when the attempt's time was over before the network answered
   */
  static boolean offer(JdbcClient jdbc, ConnectionId id, Instant now) {
    return jdbc.sql(
                """
                update connection set status = 'CHOOSE'
                where connection = ? and status = 'STARTED' and expires_at > ?\
                """)
            .params(id.value(), at(now))
            .update()
        == 1;
  }

  /** The choice was made; the tokens of what was not chosen are deleted with the rest. */
  void finish(String hub, ConnectionId id, List<String> accounts, Position reached) {
    rows.in(
        hub,
        jdbc -> {
          jdbc.sql("delete from connection_choice where connection = ?").param(id.value()).update();
          return jdbc.sql(
                  """
                  update connection set status = 'DONE', accounts = ?, reached = ?
                  where connection = ?\
                  """)
              .params(accounts.toArray(String[]::new), reached.toString(), id.value())
              .update();
        });
  }

  private static Connection read(ResultSet row, int index) throws SQLException {
    String brand = row.getString("brand");
    String reached = row.getString("reached");
    String account = row.getString("account");
    return new Connection(
        new ConnectionId(row.getString("connection")),
        row.getString("user_id"),
        row.getString("session"),
        Network.valueOf(row.getString("network")),
        account == null ? null : new AccountId(account),
        new Terms(row.getBoolean("share"), Reporting.valueOf(row.getString("reporting"))),
        brand == null ? null : new BrandId(brand),
        Status.valueOf(row.getString("status")),
        row.getString("because"),
        List.of((String[]) row.getArray("accounts").getArray()),
        reached == null ? null : Position.parse(reached),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
