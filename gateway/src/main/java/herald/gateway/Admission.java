package herald.gateway;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
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
  private final OwnPage page;

  Admission(Tokens tokens, OwnPage page) {
    this.tokens = tokens;
    this.page = page;
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
      case SIGN_IN -> signIn(exchange, chain);
      case HOOK -> chain.filter(exchange);
    };
  }

  private Mono<Void> admit(ServerWebExchange exchange, GatewayFilterChain chain, Service service) {
    return Mono.fromCallable(() -> credential(exchange.getRequest()))
        .flatMap(sent -> tokens.exchanged(sent, service, RequestId.of(exchange)))
        .flatMap(token -> chain.filter(with(token, exchange)));
  }

  private Credential credential(ServerHttpRequest request) {
    Credential sent = Credential.in(request).orElseThrow(Problem::noCredential);
    if (sent.kind() == Credential.Kind.SESSION) {
      page.requireScript(request);
    }
    return sent;
  }

  /** Whatever happens there may end the session, so its tokens are not used again. */
  private Mono<Void> signIn(ServerWebExchange exchange, GatewayFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    return Mono.fromCallable(
            () -> {
              page.requireForm(request);
              return without(exchange, HttpHeaders.AUTHORIZATION);
            })
        .flatMap(chain::filter)
        .doFinally(end -> Credential.session(request).ifPresent(tokens::forget));
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
