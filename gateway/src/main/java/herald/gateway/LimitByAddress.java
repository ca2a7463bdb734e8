package herald.gateway;

import herald.gateway.limits.Limit;
import herald.gateway.limits.Limiter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Counts requests by the address they come from, before anything is asked about the caller: whoever
 * guesses credentials is counted too, and access does not hear of it.
 */
@Component
class LimitByAddress implements GlobalFilter, Ordered {

  private final Limiter limiter;

  LimitByAddress(Limiter limiter) {
    this.limiter = limiter;
  }

  @Override
  public int getOrder() {
    return -3;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return Mono.fromRunnable(() -> count(exchange, limitOf(Routes.doorOf(exchange).entry())))
        .then(chain.filter(exchange));
  }

  /** Fails with the {@link Problem} to answer with when this address has asked too much. */
  void count(ServerWebExchange exchange, Limit limit) {
    limiter
        .take(limit, CallersAddress.of(exchange).party())
        .ifPresent(
            wait -> {
              throw Problem.tooMany(wait);
            });
  }

  private static Limit limitOf(Entry entry) {
    return switch (entry) {
      case CALLER -> Limit.ADDRESS;
      case OPEN -> Limit.OPEN;
      case SIGN_IN -> Limit.SIGN_IN;
      case HOOK -> Limit.HOOK;
    };
  }
}
