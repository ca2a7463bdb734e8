package herald.gateway;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Only paths that mean the same to everybody pass. Herald's paths need no escapes, dots as
 * segments, empty segments or parameters; with them a path could match one row of the table here
 * and reach an internal one behind it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PlainPaths implements WebFilter {

  private static final Pattern PLAIN =
      Pattern.compile("/|(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~=:-]+)+/?");
  private static final int LONGEST = 2_000;

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String path = exchange.getRequest().getPath().value();
    return path.length() <= LONGEST && PLAIN.matcher(path).matches()
        ? chain.filter(exchange)
        : Mono.error(Problem.noSuchPath());
  }
}
