package herald.gateway.address;

import inet.ipaddr.IPAddress;

/**
 * The address a request really came from: an IPv4 one also where it was written as a mapped one.
 */
public record ClientAddress(IPAddress ip) {

  /** An IPv6 subscriber is given a network of this length, and all addresses in it. */
  private static final int SUBSCRIBER = 64;

  /** In the one usual spelling. */
  public String text() {
    return ip.toCanonicalString();
  }

  /** What stands for one party: the IPv4 address, or the IPv6 network of 64 bits. */
  public String party() {
    return ip.isIPv4() ? text() : ip.toPrefixBlock(SUBSCRIBER).toCanonicalString();
  }
}
