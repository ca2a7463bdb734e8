package herald.autopublish.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One address on the way, the first or one that a redirect led to; all are held to the same.
 *
 * @param allowed whether the operator allowed its host by name, so that it may be private, without
 *     TLS and on any port
 */
record Hop(HttpUrl url, boolean allowed) {

  private static final Set<Integer> PORTS = Set.of(80, 443);

  /** A name that ends in a number is an address, whatever base it is written in. */
  private static final Pattern NUMBER = Pattern.compile("(^|\\.)(0x[0-9a-f]*|[0-9]+)\\.?$");

  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){3}");

  static Hop to(String address, Set<String> allowedHosts) throws Unfetchable {
    return checked(HttpUrl.parse(address), allowedHosts);
  }

  Hop redirected(@Nullable String location, Set<String> allowedHosts) throws Unfetchable {
    return checked(location == null ? null : url.resolve(location), allowedHosts);
  }

  private static Hop checked(@Nullable HttpUrl url, Set<String> allowedHosts) throws Unfetchable {
    if (url == null) {
      throw new Unfetchable("not an http address");
    }
    Hop hop = new Hop(url, allowedHosts.contains(url.host()));
    hop.check();
    return hop;
  }

  private void check() throws Unfetchable {
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new Unfetchable("an address with a name or password in it");
    }
    if (NUMBER.matcher(url.host()).find() && !FOUR_NUMBERS.matcher(url.host()).matches()) {
      throw new Unfetchable("not a public address, oddly spelt");
    }
    if (!allowed && !url.isHttps()) {
      throw new Unfetchable("an address without TLS");
    }
    if (!allowed && !PORTS.contains(url.port())) {
      throw new Unfetchable("port " + url.port());
    }
  }

  /** The host's addresses; one private address among many spoils them all. */
  List<InetAddress> resolve(Dns resolver, String host) throws UnknownHostException {
    List<InetAddress> addresses = resolver.lookup(host);
    if (!allowed && !addresses.stream().allMatch(PublicAddresses::contain)) {
      throw new UnknownHostException("not a public address");
    }
    return addresses;
  }
}
