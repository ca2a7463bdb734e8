package herald.gateway;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets a request in as its door says: callers with the exchanged token in place of their
 * credential, everybody else with what {@link Entry} leaves them. No service ever sees a caller's
 * credential.
 */
@Component
class Admission implements GlobalFilter, Ordered {

  private final Tokens tokens;

  Admission(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public int getOrder() {
    return -1;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Door door = Routes.doorOf(exchange);
    return switch (door.entry()) {
      case CALLER -> admit(exchange, chain, door.service());
      case OPEN -> chain.filter(without(exchange, HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE));
      case SIGN_IN -> chain.filter(without(exchange, HttpHeaders.AUTHORIZATION));
      case HOOK -> chain.filter(exchange);
    };
  }

  private Mono<Void> admit(ServerWebExchange exchange, GatewayFilterChain chain, Service service) {
    return Mono.fromCallable(() -> Credential.in(exchange.getRequest().getHeaders()))
        .map(sent -> sent.orElseThrow(Problem::noCredential))
        .flatMap(sent -> tokens.exchanged(sent, service, RequestId.of(exchange)))
        .flatMap(token -> chain.filter(with(token, exchange)));
  }

  private static ServerWebExchange with(String token, ServerWebExchange exchange) {
    return without(exchange, HttpHeaders.COOKIE)
        .mutate()
        .request(request -> request.headers(headers -> headers.setBearerAuth(token)))
        .build();
  }

  private static ServerWebExchange without(ServerWebExchange exchange, String... names) {
    return exchange
        .mutate()
        .request(
            request ->
                request.headers(
                    headers -> {
                      for (String name : names) {
                        headers.remove(name);
                      }
                    }))
        .build();
  }
}
