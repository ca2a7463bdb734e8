package herald.gateway;

import org.springframework.web.server.ServerWebExchange;

/**
 * The id that a request gets at the door. It goes on in {@code Herald-Request}, comes back in the
 * answer, and is what events name as the request they came from (R-AUD-1).
 */
final class RequestId {

  static final String HEADER = "Herald-Request";
  private static final String ATTRIBUTE = RequestId.class.getName();

  private RequestId() {}

  static void set(ServerWebExchange exchange, String id) {
    exchange.getAttributes().put(ATTRIBUTE, id);
  }

  /** The request's id; a dash for what failed before it had one. */
  static String of(ServerWebExchange exchange) {
    return exchange.getAttributeOrDefault(ATTRIBUTE, "-");
  }
}
