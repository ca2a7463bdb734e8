package herald.account.connection;

import herald.account.connection.Connection.Status;
import herald.account.id.AccountId;
import herald.account.id.BrandId;
import herald.account.id.ConnectionId;
import herald.account.network.Network;
import herald.account.network.client.NetworkClient.SignIn;
import herald.account.network.client.Networks;
import herald.account.socialaccount.domain.Terms;
import herald.platform.service.Caller;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Begins an attempt and says where to send the person (R-CON-1). */
@Component
class Beginning {

  private static final Duration TIME = Duration.ofMinutes(10);

  private final Connections connections;
  private final States states;
  private final Networks networks;
  private final InstantSource clock;

  Beginning(Connections connections, States states, Networks networks, InstantSource clock) {
    this.connections = connections;
    this.states = states;
    this.networks = networks;
    this.clock = clock;
  }

  /** Where to send the person. */
  record Begun(ConnectionId id, Status status, String authorizationUrl) {}

  /**
   * @param account the account to reconnect; absent when whatever is chosen will be connected
   */
  ResponseEntity<Begun> begin(
      ConnectionId id,
      Network network,
      @Nullable AccountId account,
      Terms terms,
      @Nullable BrandId brand,
      Caller caller) {
    SignIn signIn = states.signIn(caller.hub(), id);
    Connection started =
        new Connection(
            id,
            caller.user(),
            caller.session(),
            network,
            account,
            terms,
            brand,
            Status.STARTED,
            null,
            List.of(),
            null,
            clock.instant().plus(TIME));
    connections.begin(started, caller.hub(), States.hash(signIn.state()));
    String address = networks.toConnect(network).authorization(signIn);
    return ResponseEntity.created(URI.create("/api/connections/" + id.value()))
        .body(new Begun(id, Status.STARTED, address));
  }
}
