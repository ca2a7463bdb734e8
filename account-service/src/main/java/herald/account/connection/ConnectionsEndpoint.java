package herald.account.connection;

import herald.account.id.BrandId;
import herald.account.id.ConnectionId;
import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.account.network.client.Networks;
import herald.account.socialaccount.domain.Terms;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.IdempotencyKey;
import herald.platform.service.IdempotencyKeys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

  private final Beginning beginning;
  private final Connections connections;
  private final Choices choices;
  private final Networks networks;
  private final Authority authority;
  private final IdempotencyKeys keys;

  ConnectionsEndpoint(
      Beginning beginning,
      Connections connections,
      Choices choices,
      Networks networks,
      Authority authority,
      IdempotencyKeys keys) {
    this.beginning = beginning;
    this.connections = connections;
    this.choices = choices;
    this.networks = networks;
    this.authority = authority;
    this.keys = keys;
  }

  /** What the person wants: see {@link Terms}. */
  record Wanted(
      @NotNull Network network,
      @NotNull Boolean share,
      @Nullable Reporting reporting,
      @Nullable BrandId brand) {}

  @PostMapping("/api/connections")
  ResponseEntity<Beginning.Begun> begin(
      @Valid @RequestBody Wanted wanted, IdempotencyKey key, Caller caller) {
    networks.toConnect(wanted.network());
    Terms terms = Terms.chosen(wanted.network(), wanted.share(), wanted.reporting());
    authority.require(caller, "account.connect", null);
    ConnectionId id = new ConnectionId(keys.id(caller, key, "con", wanted));
    return beginning.begin(id, wanted.network(), null, terms, wanted.brand(), caller);
  }

  @GetMapping("/api/connections/{id}")
  ConnectionView one(@PathVariable ConnectionId id, Caller caller) {
    Connection connection = connections.find(caller, id).orElseThrow(Refusals::unknown);
    return ConnectionView.of(connection, choices.of(caller.hub(), connection));
  }
}
