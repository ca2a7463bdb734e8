package herald.gateway.address;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How addresses may be written: in full, without ranges, zones, masks, octal or other short forms,
 * which different programs read differently.
 */
final class Spelling {

  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?|([0-9.]+):\\d{1,5}");

  private static final IPAddressStringParameters ADDRESS = plain().allowPrefix(false).toParams();
  private static final IPAddressStringParameters NETWORK = plain().allowPrefix(true).toParams();

  private Spelling() {}

  private static IPAddressStringParameters.Builder plain() {
    var rules =
        new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allowWildcardedSeparator(false)
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE);
    rules.getIPv4AddressParametersBuilder().allowLeadingZeros(false);
    rules.getIPv6AddressParametersBuilder().allowZone(false).allowBase85(false);
    return rules;
  }

  /** The one address; a port after it, as {@code Forwarded} and some proxies have it, is cut. */
  static Optional<IPAddress> address(String text) {
    return parsed(withoutPort(text), ADDRESS);
  }

  /** An address, or a network in CIDR notation. */
  static Optional<IPAddress> network(String text) {
    return parsed(text, NETWORK);
  }

  /** IPv4 addresses have one form, however they are carried. */
  static IPAddress unmapped(IPAddress address) {
    if (address instanceof IPv6Address six && six.isIPv4Mapped()) {
      return six.getEmbeddedIPv4Address();
    }
    return address;
  }

  private static String withoutPort(String text) {
    Matcher match = WITH_PORT.matcher(text);
    if (!match.matches()) {
      return text;
    }
    return match.group(1) == null ? match.group(2) : match.group(1);
  }

  private static Optional<IPAddress> parsed(String text, IPAddressStringParameters rules) {
    return Optional.ofNullable(new IPAddressString(text, rules).getAddress());
  }
}
