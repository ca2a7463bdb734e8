package herald.gateway;

import herald.gateway.address.ClientAddress;
import herald.gateway.address.ClientAddresses;
import herald.platform.kernel.Ids;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The first that a request meets: it gets its id and the address it came from, and loses the
 * headers with which a caller could pretend to be a proxy, a service or another hub. The answer
 * gets the headers that protect people's browsers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Threshold implements WebFilter {

  /** What callers may say to Herald; everything else in its name is the gateway's to say. */
  private static final Set<String> FROM_CALLERS = Set.of("herald-after", "herald-page");

  private static final Set<String> FROM_PROXIES = Set.of("forwarded", "x-real-ip");

  private final Ids ids;
  private final ClientAddresses addresses;
  private final Protection protection;

  Threshold(Ids ids, ClientAddresses addresses, Protection protection) {
    this.ids = ids;
    this.addresses = addresses;
    this.protection = protection;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = ids.next("req");
    RequestId.set(exchange, id);
    ClientAddress from = addresses.of(peer(exchange), exchange.getRequest().getHeaders());
    CallersAddress.set(exchange, from);
    exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> protect(exchange, id)));
    ServerHttpRequest request =
        exchange.getRequest().mutate().headers(headers -> clean(headers, id, from)).build();
    return chain.filter(exchange.mutate().request(request).build());
  }

  /** Who connected; nobody any more where the connection has gone already. */
  private static InetAddress peer(ServerWebExchange exchange) {
    InetSocketAddress peer = exchange.getRequest().getRemoteAddress();
    return peer == null ? new InetSocketAddress(0).getAddress() : peer.getAddress();
  }

  private static void clean(HttpHeaders headers, String id, ClientAddress from) {
    headers.headerNames().stream().filter(Threshold::isForgeable).toList().forEach(headers::remove);
    headers.set(RequestId.HEADER, id);
    headers.set(CallersAddress.HEADER, from.text());
  }

  private static boolean isForgeable(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return FROM_PROXIES.contains(name)
        || name.startsWith("x-forwarded-")
        || name.startsWith("x-herald-")
        || (name.startsWith("herald-") && !FROM_CALLERS.contains(name));
  }

  private void protect(ServerWebExchange exchange, String id) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set(RequestId.HEADER, id);
    protection.complete(headers);
  }
}
