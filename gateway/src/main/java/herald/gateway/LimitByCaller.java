package herald.gateway;

import herald.gateway.limits.Limit;
import herald.gateway.limits.Limiter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Counts requests by user and by hub, as the token names them that {@link Admission} has just put
 * in the place of the caller's credential. What a user asks beyond their own limit is not counted
 * for their hub: one program that runs wild does not shut out its colleagues.
 */
@Component
class LimitByCaller implements GlobalFilter, Ordered {

  private final Limiter limiter;

  LimitByCaller(Limiter limiter) {
    this.limiter = limiter;
  }

  /** Right after {@link Admission}. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    if (Routes.doorOf(exchange).entry() != Entry.CALLER) {
      return chain.filter(exchange);
    }
    return Mono.fromRunnable(() -> count(Identity.of(token(exchange))))
        .then(chain.filter(exchange));
  }

  /** Fails with the {@link Problem} to answer with when this user or hub has asked too much. */
  void count(Identity caller) {
    limiter
        .take(Limit.USER, caller.user())
        .or(() -> limiter.take(Limit.HUB, caller.hub()))
        .ifPresent(
            wait -> {
              throw Problem.tooMany(wait);
            });
  }

  private static String token(ServerWebExchange exchange) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return String.valueOf(header).substring("Bearer ".length());
  }
}
