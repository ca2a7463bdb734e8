package herald.autopublish.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
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
    Hop hop = Hop.to(wanted.url(), allowedHosts);
    for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
      try (Response response = call(hop, wanted, deadline)) {
        if (!MOVED.contains(response.code())) {
          return read(response, wanted);
        }
        hop = hop.redirected(response.header("Location"), allowedHosts);
      } catch (IOException e) {
        throw new Unfetchable(hop.url().host() + ": " + innermost(e).getMessage());
      }
    }
    throw new Unfetchable("more than " + REDIRECTS + " redirects");
  }

  private Response call(Hop hop, Wanted wanted, Instant deadline) throws Unfetchable, IOException {
    Duration left = Duration.between(Instant.now(), deadline);
    if (!left.isPositive()) {
      throw new Unfetchable("out of time");
    }
    return client
        .newBuilder()
        .callTimeout(left)
        .readTimeout(left)
        .dns(host -> hop.resolve(resolver, host))
        .socketFactory(new GuardedSockets(hop.allowed()))
        .build()
        .newCall(request(hop, wanted))
        .execute();
  }

  private static Request request(Hop hop, Wanted wanted) {
    Request.Builder request =
        new Request.Builder()
            .url(hop.url())
            .header("User-Agent", "Herald")
            .header("Accept", wanted.accept());
    if (wanted.etag() != null) {
      request.header("If-None-Match", wanted.etag());
    }
    if (wanted.lastModified() != null) {
      request.header("If-Modified-Since", wanted.lastModified());
    }
    return request.build();
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
