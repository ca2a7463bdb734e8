package herald.gateway;

import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Tells Herald's own page from another site that makes somebody's browser send a request with their
 * cookie (attack A15). Browsers say in {@code Sec-Fetch-Site} and {@code Origin} where a request
 * comes from, and a page cannot write either; what says nothing comes from no browser that could be
 * believed, and is refused.
 */
@Component
class OwnPage {

  /** What the page adds to its own requests; a foreign form cannot add a header. */
  static final String HEADER = "Herald-Page";

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final String origin;

  OwnPage(Settings settings) {
    URI url = settings.publicUrl();
    this.origin = url.getScheme() + "://" + url.getRawAuthority();
  }

  /**
   * Passes what changes nothing, and what comes from a form of Herald's own.
   *
   * @throws Problem if it may come from another site
   */
  void requireForm(ServerHttpRequest request) {
    if (!SAFE.contains(request.getMethod()) && !isOwn(request)) {
      throw Problem.foreignPage();
    }
  }

  /**
   * Passes what changes nothing, and what Herald's own page asks for.
   *
   * @throws Problem if it may come from another site
   */
  void requireScript(ServerHttpRequest request) {
    requireForm(request);
    if (!SAFE.contains(request.getMethod()) && !request.getHeaders().containsHeader(HEADER)) {
      throw Problem.foreignPage();
    }
  }

  private boolean isOwn(ServerHttpRequest request) {
    String site = request.getHeaders().getFirst("Sec-Fetch-Site");
    return site == null
        ? origin.equals(request.getHeaders().getOrigin())
        : site.equals("same-origin");
  }
}
