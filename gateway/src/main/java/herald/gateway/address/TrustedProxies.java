package herald.gateway.address;

import inet.ipaddr.IPAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The proxies before the gateway whose word is taken.
 *
 * @param trustedProxies addresses, or networks in CIDR notation; nobody unless set. A proxy named
 *     here must add the address it was called from to {@code X-Forwarded-For} or {@code Forwarded}
 */
@ConfigurationProperties("herald")
public record TrustedProxies(@DefaultValue List<String> trustedProxies) {

  /**
   * @throws IllegalArgumentException naming the entry that is no address and no network
   */
  public TrustedProxies {
    trustedProxies = List.copyOf(trustedProxies);
    trustedProxies.forEach(TrustedProxies::network);
  }

  List<IPAddress> networks() {
    return trustedProxies.stream().map(TrustedProxies::network).toList();
  }

  private static IPAddress network(String entry) {
    IPAddress network =
        Spelling.network(entry.strip())
            .orElseThrow(
                () -> refused(entry, "is neither an address nor a network like 10.0.0.0/8"));
    if (!network.isPrefixed()) {
      return Spelling.unmapped(network);
    }
    if (!network.isSinglePrefixBlock()) {
      throw refused(entry, "is an address inside its network: write " + network.toPrefixBlock());
    }
    if (network.getNetworkPrefixLength() == 0) {
      throw refused(entry, "would believe everybody");
    }
    return network;
  }

  private static IllegalArgumentException refused(String entry, String because) {
    return new IllegalArgumentException("herald.trusted-proxies: \"" + entry + "\" " + because);
  }
}
