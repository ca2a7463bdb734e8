package herald.gateway.address;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** The hops that headers tell of, farthest first, as they are written there. */
final class Hops {

  private static final String UNREADABLE = "";

  private Hops() {}

  static List<String> ofXForwardedFor(HttpHeaders headers) {
    return elements(headers, "X-Forwarded-For").map(String::strip).toList();
  }

  /**
   * RFC 7239, cut at every comma: a quotation mark that a caller leaves open does not swallow what
   * the proxies after it have added, and no address has a comma in it.
   */
  static List<String> ofForwarded(HttpHeaders headers) {
    return elements(headers, "Forwarded").map(Hops::forParameter).toList();
  }

  private static Stream<String> elements(HttpHeaders headers, String name) {
    return headers.getOrEmpty(name).stream().flatMap(line -> Arrays.stream(line.split(",", -1)));
  }

  private static String forParameter(String element) {
    return Arrays.stream(element.split(";"))
        .map(String::strip)
        .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("for="))
        .map(pair -> unquoted(pair.substring("for=".length())))
        .findFirst()
        .orElse(UNREADABLE);
  }

  private static String unquoted(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
