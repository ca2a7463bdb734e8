package herald.gateway;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * Ends a request whose body is larger than its door allows: at once when it says so itself, else at
 * the first byte too many. Bodies pass as streams and are never held here.
 */
@Component
class BodyLimit implements GlobalFilter, Ordered {

  @Override
  public int getOrder() {
    return -2;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    long limit = Routes.doorOf(exchange).limit().toBytes();
    if (exchange.getRequest().getHeaders().getContentLength() > limit) {
      return Mono.error(Problem.tooLarge(limit));
    }
    return chain.filter(
        exchange.mutate().request(new Counted(exchange.getRequest(), limit)).build());
  }

  private static final class Counted extends ServerHttpRequestDecorator {

    private final long limit;
    private final AtomicLong seen = new AtomicLong();

    Counted(ServerHttpRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return super.getBody().handle(this::pass);
    }

    private void pass(DataBuffer buffer, SynchronousSink<DataBuffer> next) {
      if (seen.addAndGet(buffer.readableByteCount()) > limit) {
        DataBufferUtils.release(buffer);
        next.error(Problem.tooLarge(limit));
      } else {
        next.next(buffer);
      }
    }
  }
}
