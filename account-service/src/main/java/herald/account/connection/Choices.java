package herald.account.connection;

import herald.account.connection.Connection.Status;
import herald.account.id.ConnectionId;
import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Profile;
import herald.account.network.client.Offer;
import herald.account.network.client.Tokens;
import herald.account.vault.Safe;
import herald.account.vault.SealedTokens;
import herald.account.vault.Vault;
import herald.platform.eventstore.HubRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what sign-ins offer; the tokens in it are sealed from the first moment. */
@Component
class Choices {

  private static final String VERSION = "0";

  private final HubRows rows;
  private final Safe safe;
  private final InstantSource clock;

  Choices(HubRows rows, Safe safe, InstantSource clock) {
    this.rows = rows;
    this.safe = safe;
    this.clock = clock;
  }

  /** Stores the offers and asks for the choice, in one transaction; nothing if it is too late. */
  void offer(String hub, ConnectionId connection, List<Offer> offers) {
    rows.in(
        hub,
        jdbc -> {
          boolean wanted = Connections.offer(jdbc, connection, clock.instant());
          for (int i = 0; wanted && i < offers.size(); i++) {
            insert(jdbc, hub, connection, i + 1, offers.get(i));
          }
          return wanted;
        });
  }

  private void insert(JdbcClient jdbc, String hub, ConnectionId connection, int rank, Offer offer) {
    String choice = "c" + rank;
    Profile profile = offer.profile();
    SealedTokens sealed =
        safe.seal(hub, Choice.owner(connection.value(), choice), VERSION, offer.tokens());
    jdbc.sql(
            """
            insert into connection_choice (hub_id, connection, choice, rank, network, kind,
              remote_id, name, handle, address, picture,
              data_key, access_token, refresh_token, access_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(hub, connection.value(), choice, rank)
        .params(profile.network().name(), profile.kind().name(), profile.remoteId())
        .params(profile.name(), profile.handle(), profile.address())
        .params(profile.picture())
        .params(sealed.dataKey(), sealed.access(), sealed.refresh())
        .params(sealed.accessUntil() == null ? null : sealed.accessUntil().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What there is to choose, in the network's order; nothing before the sign-in and at the end. */
  List<Choice> of(String hub, Connection connection) {
    if (connection.status() != Status.CHOOSE) {
      return List.of();
    }
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql("select * from connection_choice where connection = ? order by rank")
                .param(connection.id().value())
                .query(Choices::read)
                .list());
  }

  /** The tokens of a choice. */
  Tokens open(String hub, ConnectionId connection, Choice choice) {
    return safe.open(hub, Choice.owner(connection.value(), choice.id()), VERSION, choice.tokens());
  }

  private static Choice read(ResultSet row, int index) throws SQLException {
    return new Choice(
        row.getString("choice"),
        new Profile(
            Network.valueOf(row.getString("network")),
            AccountKind.valueOf(row.getString("kind")),
            row.getString("remote_id"),
            row.getString("name"),
            row.getString("handle"),
            row.getString("address"),
            row.getString("picture")),
        Vault.sealed(row));
  }
}
