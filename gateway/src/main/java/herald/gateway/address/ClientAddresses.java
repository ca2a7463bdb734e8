package herald.gateway.address;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out where requests really come from. */
@Component
@EnableConfigurationProperties(TrustedProxies.class)
public class ClientAddresses {

  private final List<IPAddress> trusted;

  ClientAddresses(TrustedProxies proxies) {
    this.trusted = proxies.networks();
  }

  /**
   * The nearest hop that is no trusted proxy. Each proxy vouches for the one before it and for
   * nothing further, so the hops are walked from the gateway outwards; at one that cannot be read
   * the walk ends with who reported it. The scheme that a proxy reports is of no use: the public
   * address says how people come.
   *
   * @param peer who connected
   * @param headers as they came
   */
  public ClientAddress of(InetAddress peer, HttpHeaders headers) {
    IPAddress nearest = Spelling.unmapped(new IPAddressGenerator().from(peer.getAddress()));
    if (!isTrusted(nearest)) {
      return new ClientAddress(nearest);
    }
    List<String> xForwardedFor = Hops.ofXForwardedFor(headers);
    List<String> forwarded = Hops.ofForwarded(headers);
    if (xForwardedFor.isEmpty() || forwarded.isEmpty()) {
      return walked(nearest, forwarded.isEmpty() ? xForwardedFor : forwarded);
    }
    // A proxy writes one of them and lets the other through as its caller wrote it. Where they
    // differ one is forged, nobody knows which, and those who forge share the proxy's own address.
    ClientAddress one = walked(nearest, xForwardedFor);
    return one.equals(walked(nearest, forwarded)) ? one : new ClientAddress(nearest);
  }

  private ClientAddress walked(IPAddress nearest, List<String> hops) {
    IPAddress reached = nearest;
    for (String hop : hops.reversed()) {
      Optional<IPAddress> before = Spelling.address(hop).map(Spelling::unmapped);
      if (before.isEmpty()) {
        break;
      }
      reached = before.get();
      if (!isTrusted(reached)) {
        break;
      }
    }
    return new ClientAddress(reached);
  }

  private boolean isTrusted(IPAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }
}
