package herald.gateway;

import herald.gateway.address.ClientAddress;
import org.springframework.web.server.ServerWebExchange;

/**
 * The address a request came from, found at the door. Limits count by it, and services read it in
 * {@code Herald-Client-Address}, which nobody outside can set.
 */
final class CallersAddress {

  static final String HEADER = "Herald-Client-Address";
  private static final String ATTRIBUTE = CallersAddress.class.getName();

  private CallersAddress() {}

  static void set(ServerWebExchange exchange, ClientAddress address) {
    exchange.getAttributes().put(ATTRIBUTE, address);
  }

  static ClientAddress of(ServerWebExchange exchange) {
    return exchange.getRequiredAttribute(ATTRIBUTE);
  }
}
