package herald.account.network.client;

import herald.account.network.Network;
import herald.platform.kernel.Rejection;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The clients of the networks that this installation is registered with. */
@Component
public class Networks {

  private final Map<Network, NetworkClient> clients;
  private final Map<Network, ReadingClient> readers = new EnumMap<>(Network.class);

  Networks(NetworkSettings settings, InstantSource clock) {
    Wire wire = new Wire(settings.networkTimeout());
    this.clients =
        settings.networks().entrySet().stream()
            .map(network -> client(network.getKey(), network.getValue(), wire, clock))
            .collect(Collectors.toMap(NetworkClient::network, Function.identity()));
    settings
        .networks()
        .forEach(
            (network, at) ->
                reader(network, at, wire, clock).ifPresent(reader -> readers.put(network, reader)));
  }

  private static NetworkClient client(
      Network network, NetworkSettings.At at, Wire wire, InstantSource clock) {
    return switch (network) {
      case FACEBOOK -> new FacebookClient(at, wire, new Graph(at, wire, clock));
      case INSTAGRAM -> new InstagramClient(at, wire, new Graph(at, wire, clock));
      case LINKEDIN -> new LinkedInClient(at, wire, clock);
      case X -> new XClient(at, wire, clock);
      case YOUTUBE -> new YouTubeClient(at, wire, clock);
    };
  }

  private static Optional<ReadingClient> reader(
      Network network, NetworkSettings.At at, Wire wire, InstantSource clock) {
    return switch (network) {
      case FACEBOOK -> Optional.of(new FacebookReader(at, wire, new Graph(at, wire, clock)));
      case X -> Optional.of(new XReader(at, wire));
      case INSTAGRAM, LINKEDIN, YOUTUBE -> Optional.empty();
    };
  }

  /** The client that signs people in there, or a refusal that says what is missing. */
  public NetworkClient toConnect(Network network) {
    NetworkClient client = clients.get(network);
    if (client == null) {
      throw Rejection.invalid(
          "network",
          "connection.network-not-supported",
          "R-CON-1",
          "Accounts on "
              + network
              + " cannot be connected: this installation is not registered there.");
    }
    return client;
  }

  /** The client that publishes there, if anything is published there at all. */
  public Optional<PublishingClient> toPublish(Network network) {
    return Optional.ofNullable(clients.get(network))
        .filter(PublishingClient.class::isInstance)
        .map(PublishingClient.class::cast);
  }

  /** The client that reads back from there, where Herald does that. */
  public Optional<ReadingClient> toRead(Network network) {
    return Optional.ofNullable(readers.get(network));
  }
}
