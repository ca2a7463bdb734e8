package herald.account.network.client;

import herald.account.network.Network;
import herald.platform.kernel.Rejection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The clients of the networks that this version can speak to. */
@Component
public class Networks {

  private final Map<Network, NetworkClient> clients;

  Networks(NetworkSettings settings, InstantSource clock) {
    Wire wire = new Wire(settings.networkTimeout());
    NetworkSettings.At facebook = settings.at(Network.FACEBOOK);
    NetworkSettings.At instagram = settings.at(Network.INSTAGRAM);
    this.clients =
        List.of(
                new FacebookClient(facebook, wire, new Graph(facebook, wire, clock)),
                new InstagramClient(instagram, new Graph(instagram, wire, clock)),
                new XClient(settings.at(Network.X), wire, clock))
            .stream()
            .collect(Collectors.toMap(NetworkClient::network, Function.identity()));
  }

  /** The client that signs people in there, or a refusal that says what is missing. */
  public NetworkClient toConnect(Network network) {
    NetworkClient client = clients.get(network);
    if (client == null) {
      throw Rejection.invalid(
          "network",
          "connection.network-not-supported",
          "R-CON-1",
          "Accounts on " + network + " cannot be connected in this version of Herald.");
    }
    return client;
  }

  /** The client that publishes there, if this version has one. */
  public Optional<PublishingClient> toPublish(Network network) {
    return Optional.ofNullable(clients.get(network))
        .filter(PublishingClient.class::isInstance)
        .map(PublishingClient.class::cast);
  }
}
