package herald.autopublish.fetch;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Which addresses belong to the public internet; every other is somebody's inside. */
final class PublicAddresses {

  /** From the IANA registries of special-purpose addresses. */
  private static final List<IPAddress> SPECIAL_IPV4 =
      parsed(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** Global unicast; mapped, NAT64, local and multicast addresses all lie outside of it. */
  private static final IPAddress GLOBAL_IPV6 = parsed("2000::/3").getFirst();

  /** Parts of it that are tunnels to other addresses, documentation or test networks. */
  private static final List<IPAddress> SPECIAL_IPV6 =
      parsed("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    IPAddress ip = new IPAddressGenerator().from(address.getAddress());
    return ip.isIPv4()
        ? outside(SPECIAL_IPV4, ip)
        : GLOBAL_IPV6.contains(ip) && outside(SPECIAL_IPV6, ip);
  }

  private static boolean outside(List<IPAddress> ranges, IPAddress ip) {
    return ranges.stream().noneMatch(range -> range.contains(ip));
  }

  private static List<IPAddress> parsed(String... ranges) {
    return Arrays.stream(ranges)
        .map(range -> new IPAddressString(range).getAddress().toPrefixBlock())
        .toList();
  }
}
