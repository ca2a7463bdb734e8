package herald.account.connection;

import herald.account.network.client.NetworkClient;
import herald.account.network.client.Networks;
import herald.account.network.client.Offer;
import herald.account.network.client.SignInFailed;
import herald.platform.service.Caller;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the networks send people back to. The state is used up before the code is exchanged, so
 * that no network is called for a state that is absent, forged, used, late or another session's
 * (A8). A person is led to the page that shows the choice, and nowhere else (A10); a program gets
 * the attempt itself.
 */
@RestController
class CallbackEndpoint {

  private final Connections connections;
  private final Choices choices;
  private final States states;
  private final Networks networks;

  CallbackEndpoint(Connections connections, Choices choices, States states, Networks networks) {
    this.connections = connections;
    this.choices = choices;
    this.states = states;
    this.networks = networks;
  }

  @GetMapping("/api/connections/callback")
  ResponseEntity<?> back(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String code,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accepted,
      Caller caller) {
    if (state == null) {
      throw Refusals.state();
    }
    Connection connection =
        connections.useState(caller, States.hash(state)).orElseThrow(Refusals::state);
    redeem(connection, code, caller.hub());
    return answer(connection, accepted, caller);
  }

  private void redeem(Connection connection, @Nullable String code, String hub) {
    if (code == null) {
      connections.refuse(hub, connection.id(), "The network says that the sign-in was cancelled.");
      return;
    }
    NetworkClient client = networks.toConnect(connection.network());
    try {
      List<Offer> offers = client.redeem(code, states.signIn(hub, connection.id()));
      if (offers.isEmpty()) {
        connections.refuse(hub, connection.id(), "This sign-in offers nothing to connect.");
      } else {
        choices.offer(hub, connection.id(), offers);
      }
    } catch (SignInFailed failed) {
      connections.refuse(hub, connection.id(), String.valueOf(failed.getMessage()));
    }
  }

  private ResponseEntity<?> answer(Connection begun, String accepted, Caller caller) {
    if (accepted.contains(MediaType.TEXT_HTML_VALUE)) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create("/?connection=" + begun.id().value()))
          .build();
    }
    Connection now = connections.find(caller, begun.id()).orElseThrow(Refusals::unknown);
    return ResponseEntity.ok(ConnectionView.of(now, choices.of(caller.hub(), now)));
  }
}
