package herald.account.connection;

import herald.account.connection.Connection.Status;
import herald.account.id.BrandId;
import herald.account.id.ConnectionId;
import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.account.network.client.NetworkClient;
import herald.account.network.client.NetworkClient.SignIn;
import herald.account.network.client.Networks;
import herald.account.socialaccount.domain.Terms;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.IdempotencyKey;
import herald.platform.service.IdempotencyKeys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Begins to connect, and shows how far it has got (R-CON-1 to R-CON-5, R-CON-13). */
@RestController
class ConnectionsEndpoint {

  private static final Duration TIME = Duration.ofMinutes(10);

  private final Connections connections;
  private final Choices choices;
  private final States states;
  private final Networks networks;
  private final Authority authority;
  private final IdempotencyKeys keys;
  private final InstantSource clock;

  ConnectionsEndpoint(
      Connections connections,
      Choices choices,
      States states,
      Networks networks,
      Authority authority,
      IdempotencyKeys keys,
      InstantSource clock) {
    this.connections = connections;
    this.choices = choices;
    this.states = states;
    this.networks = networks;
    this.authority = authority;
    this.keys = keys;
    this.clock = clock;
  }

  /** What the person wants: see {@link Terms}. */
  record Wanted(
      @NotNull Network network,
      @NotNull Boolean share,
      @Nullable Reporting reporting,
      @Nullable BrandId brand) {}

  /** Where to send the person. */
  record Begun(ConnectionId id, Status status, String authorizationUrl) {}

  @PostMapping("/api/connections")
  ResponseEntity<Begun> begin(
      @Valid @RequestBody Wanted wanted, IdempotencyKey key, Caller caller) {
    NetworkClient client = networks.toConnect(wanted.network());
    Terms terms = Terms.chosen(wanted.network(), wanted.share(), wanted.reporting());
    authority.require(caller, "account.connect", null);
    ConnectionId id = new ConnectionId(keys.id(caller, key, "con", wanted));
    SignIn signIn = states.signIn(caller.hub(), id);
    connections.begin(
        started(id, wanted, terms, caller), caller.hub(), States.hash(signIn.state()));
    return ResponseEntity.created(URI.create("/api/connections/" + id.value()))
        .body(new Begun(id, Status.STARTED, client.authorization(signIn)));
  }

  private Connection started(ConnectionId id, Wanted wanted, Terms terms, Caller caller) {
    return new Connection(
        id,
        caller.user(),
        caller.session(),
        wanted.network(),
        terms,
        wanted.brand(),
        Status.STARTED,
        null,
        List.of(),
        null,
        clock.instant().plus(TIME));
  }

  @GetMapping("/api/connections/{id}")
  ConnectionView one(@PathVariable ConnectionId id, Caller caller) {
    Connection connection = connections.find(caller, id).orElseThrow(Refusals::unknown);
    return ConnectionView.of(connection, choices.of(caller.hub(), connection));
  }
}
