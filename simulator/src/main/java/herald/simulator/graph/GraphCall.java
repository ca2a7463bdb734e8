package herald.simulator.graph;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A call's parameters, which may come in the query, as a form or as JSON, and its token. */
public final class GraphCall {

  private static final String TOKEN = "access_token";
  private static final String BEARER = "Bearer ";

  private final HttpServletRequest request;
  private final Map<String, Object> parameters = new TreeMap<>();

  public GraphCall(HttpServletRequest request, @Nullable Map<String, Object> json) {
    this.request = request;
    request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
    if (json != null) {
      parameters.putAll(json);
    }
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name))
        .map(Object::toString)
        .filter(value -> !value.isBlank());
  }

  public String needed(String name) {
    return text(name)
        .orElseThrow(() -> GraphError.parameter("The parameter %s is required.".formatted(name)));
  }

  public int number(String name, int otherwise) {
    try {
      return text(name).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw GraphError.parameter("Param %s must be an integer".formatted(name));
    }
  }

  /** The outer names of {@code fields}; what is in braces after one is left out. */
  public List<String> fields(String otherwise) {
    String plain = text("fields").orElse(otherwise).replaceAll("\\{[^}]*}", "");
    return Arrays.stream(plain.split(",")).map(String::strip).toList();
  }

  Optional<String> token() {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith(BEARER)
        ? Optional.of(header.substring(BEARER.length()).strip())
        : text(TOKEN);
  }

  public String path() {
    return request.getRequestURI().replaceFirst("^/graph", "");
  }

  /** What was asked, without the credential. */
  public Map<String, Object> withoutToken() {
    Map<String, Object> rest = new TreeMap<>(parameters);
    rest.remove(TOKEN);
    return rest;
  }
}
