package herald.platform.service.security;

import herald.platform.eventstore.OnBehalf;
import herald.platform.kernel.Ids;
import herald.platform.service.HeraldHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names each request before anything else happens to it: as the gateway or the calling service
 * names it in {@code Herald-Request}, and if nobody does, by an id of its own. The gateway lets no
 * such header in from outside. The claim {@code request} of a token is another matter: it names the
 * request that the token was issued for, and a token serves several.
 */
final class RequestIdFilter extends OncePerRequestFilter {

  private static final String ATTRIBUTE = RequestIdFilter.class.getName();

  private final Ids ids;

  RequestIdFilter(Ids ids) {
    this.ids = ids;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (var _ = OnBehalf.of(id(request), null)) {
      chain.doFilter(request, response);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** The same one when the container dispatches the request again to answer an error. */
  private String id(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String given) {
      return given;
    }
    String asked = PlainId.of(request.getHeader(HeraldHeaders.REQUEST));
    String id = asked == null ? ids.next("req") : asked;
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
