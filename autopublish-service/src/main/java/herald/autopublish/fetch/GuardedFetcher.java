package herald.autopublish.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches feeds and pages from addresses that strangers chose. Redirects are walked by hand; at
 * every hop scheme, port, name and each resolved address are checked, and the socket connects to no
 * other than a checked address.
 */
@Component
public final class GuardedFetcher {

  private static final int REDIRECTS = 3;
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PORTS = Set.of(80, 443);

  /** A name that ends in a number is an address, whatever base it is written in. */
  private static final Pattern ODD_NUMBERS = Pattern.compile("(^|\\.)(0x[0-9a-f]*|[0-9]+)\\.?$");

  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){3}");

  private final FetchProperties properties;
  private final Set<String> allowedHosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Dns resolver;
  private final OkHttpClient client;

  @Autowired
  GuardedFetcher(FetchProperties properties) {
    this(properties, Dns.SYSTEM);
  }

  GuardedFetcher(FetchProperties properties, Dns resolver) {
    this.properties = properties;
    this.allowedHosts.addAll(properties.allowedHosts());
    this.resolver = resolver;
    this.client =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .connectTimeout(Duration.ofSeconds(3))
            .build();
  }

  /**
   * Fetches the address and what it redirects to.
   *
   * @throws Unfetchable for whatever reason it cannot or must not be fetched
   */
  public Fetched fetch(Wanted wanted) throws Unfetchable {
    Instant deadline = Instant.now().plus(properties.deadline());
    HttpUrl url = parsed(wanted.url());
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      try (Response response = call(url, wanted, deadline)) {
        if (!MOVED.contains(response.code())) {
          return read(response, wanted);
        }
        url = target(url, response.header("Location"));
      } catch (IOException e) {
        throw new Unfetchable(url.host() + ": " + innermost(e).getMessage());
      }
    }
    throw new Unfetchable("more than " + REDIRECTS + " redirects");
  }

  private Response call(HttpUrl url, Wanted wanted, Instant deadline)
      throws Unfetchable, IOException {
    boolean allowed = allowedHosts.contains(url.host());
    check(url, allowed);
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", "Herald")
            .header("Accept", wanted.accept());
    if (wanted.etag() != null) {
      request.header("If-None-Match", wanted.etag());
    }
    if (wanted.lastModified() != null) {
      request.header("If-Modified-Since", wanted.lastModified());
    }
    Duration left = Duration.between(Instant.now(), deadline);
    if (!left.isPositive()) {
      throw new Unfetchable("out of time");
    }
    return client
        .newBuilder()
        .callTimeout(left)
        .readTimeout(left)
        .dns(host -> resolve(host, allowed))
        .socketFactory(new GuardedSockets(allowed))
        .build()
        .newCall(request.build())
        .execute();
  }

  private static void check(HttpUrl url, boolean allowed) throws Unfetchable {
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new Unfetchable("an address with a name or password in it");
    }
    if (ODD_NUMBERS.matcher(url.host()).find() && !FOUR_NUMBERS.matcher(url.host()).matches()) {
      throw new Unfetchable("not a public address, oddly spelt");
    }
    if (!allowed && !url.isHttps()) {
      throw new Unfetchable("an address without TLS");
    }
    if (!allowed && !PORTS.contains(url.port())) {
      throw new Unfetchable("port " + url.port());
    }
  }

  /** One private address among many spoils them all. */
  private List<InetAddress> resolve(String host, boolean allowed) throws UnknownHostException {
    List<InetAddress> addresses = resolver.lookup(host);
    if (!allowed && !addresses.stream().allMatch(PublicAddresses::contain)) {
      throw new UnknownHostException("not a public address");
    }
    return addresses;
  }

  private static HttpUrl parsed(String url) throws Unfetchable {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      throw new Unfetchable("not an http address");
    }
    return parsed;
  }

  private static HttpUrl target(HttpUrl from, @Nullable String location) throws Unfetchable {
    HttpUrl target = location == null ? null : from.resolve(location);
    if (target == null) {
      throw new Unfetchable("a redirect to nowhere");
    }
    return target;
  }

  private Fetched read(Response response, Wanted wanted) throws Unfetchable, IOException {
    if (response.code() == 304) {
      return fetched(response, true, new byte[0]);
    }
    if (response.code() != 200) {
      throw new Unfetchable("status " + response.code(), response.code() == 410);
    }
    BufferedSource source = response.body().source();
    long largest =
        (wanted.isPage() ? properties.largestPage() : properties.largestFeed()).toBytes();
    boolean more = source.request(largest + 1);
    if (more && !wanted.isPage()) {
      throw new Unfetchable("more than " + largest + " bytes");
    }
    return fetched(response, false, more ? source.readByteArray(largest) : source.readByteArray());
  }

  private static Throwable innermost(Throwable e) {
    return e.getCause() == null ? e : innermost(e.getCause());
  }

  private static Fetched fetched(Response response, boolean notModified, byte[] body) {
    return new Fetched(
        response.request().url().toString(),
        notModified,
        body,
        response.header("Content-Type"),
        response.header("ETag"),
        response.header("Last-Modified"));
  }
}
