package herald.gateway;

import herald.platform.kernel.Ids;
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
 * The first that a request meets: it gets its id, and loses the headers with which a caller could
 * pretend to be a proxy, a service or another hub. The answer gets the headers that protect
 * people's browsers, unless the service has set its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Threshold implements WebFilter {

  private static final Set<String> FORGEABLE =
      Set.of("forwarded", "x-real-ip", "herald-hub", "herald-request");

  private final Ids ids;
  private final boolean https;

  Threshold(Ids ids, Settings settings) {
    this.ids = ids;
    this.https = "https".equals(settings.publicUrl().getScheme());
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = ids.next("req");
    RequestId.set(exchange, id);
    exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> protect(exchange, id)));
    ServerHttpRequest request = exchange.getRequest().mutate().headers(h -> clean(h, id)).build();
    return chain.filter(exchange.mutate().request(request).build());
  }

  private static void clean(HttpHeaders headers, String id) {
    headers.headerNames().stream().filter(Threshold::isForgeable).toList().forEach(headers::remove);
    headers.set(RequestId.HEADER, id);
  }

  private static boolean isForgeable(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return FORGEABLE.contains(name)
        || name.startsWith("x-forwarded-")
        || name.startsWith("x-herald-");
  }

  private void protect(ServerWebExchange exchange, String id) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set(RequestId.HEADER, id);
    headers.set("X-Content-Type-Options", "nosniff");
    setIfAbsent(headers, "X-Frame-Options", "DENY");
    setIfAbsent(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    setIfAbsent(headers, "Referrer-Policy", "no-referrer");
    setIfAbsent(headers, "Cross-Origin-Resource-Policy", "same-origin");
    setIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "no-store");
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static void setIfAbsent(HttpHeaders headers, String name, String value) {
    if (!headers.containsHeader(name)) {
      headers.set(name, value);
    }
  }
}
