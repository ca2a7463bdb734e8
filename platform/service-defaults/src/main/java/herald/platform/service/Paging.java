package herald.platform.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Which page of a list is asked for, by the parameter {@code cursor}; an argument of endpoints that
 * list. While there is more, the answer names the next page twice: its cursor in the body, and its
 * address, with the other parameters as they were, as a link (RFC 8288).
 */
public final class Paging {

  /** The parameter. */
  public static final String CURSOR = "cursor";

  private final String path;
  private final Map<String, String[]> parameters;
  private final @Nullable Cursor after;

  private Paging(String path, Map<String, String[]> parameters, @Nullable Cursor after) {
    this.path = path;
    this.parameters = parameters;
    this.after = after;
  }

  /**
   * The page that this request asks for.
   *
   * @throws MalformedCursor if the list gave no such cursor
   */
  public static Paging of(HttpServletRequest request) {
    String path = request.getRequestURI();
    String cursor = request.getParameter(CURSOR);
    return new Paging(
        path, request.getParameterMap(), cursor == null ? null : Cursor.read(path, cursor));
  }

  /** The last row of the page before; the list is asked from its start if there is none. */
  public Optional<Cursor> after() {
    return Optional.ofNullable(after);
  }

  /**
   * The page of these rows.
   *
   * @param found the rows after the cursor: one more than the size if there are as many
   * @param place where a row is in the list
   */
  public <T> ResponseEntity<Page<T>> answer(
      List<T> found, int size, Function<? super T, Cursor> place) {
    return answer(found, size, place, Function.identity());
  }

  /** The page of these rows, each shown in this way. */
  public <R, T> ResponseEntity<Page<T>> answer(
      List<R> found, int size, Function<? super R, Cursor> place, Function<? super R, T> shown) {
    if (found.size() <= size) {
      return ResponseEntity.ok(new Page<>(found.stream().<T>map(shown).toList(), null));
    }
    String next = place.apply(found.get(size - 1)).text(path);
    return ResponseEntity.ok()
        .header(HttpHeaders.LINK, "<" + address(next) + ">; rel=\"next\"")
        .body(new Page<>(found.stream().limit(size).<T>map(shown).toList(), next));
  }

  private String address(String next) {
    StringJoiner query = new StringJoiner("&", path + "?", "");
    parameters.forEach(
        (name, values) -> {
          for (String value : name.equals(CURSOR) ? new String[0] : values) {
            query.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8));
          }
        });
    return query.add(CURSOR + "=" + next).toString();
  }
}
