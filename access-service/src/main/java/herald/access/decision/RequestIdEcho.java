package herald.access.decision;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * AuthZEN's {@code X-Request-ID}: whoever asks with one finds it in the answer, whatever that is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdEcho extends OncePerRequestFilter {

  private static final String HEADER = "X-Request-ID";
  private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E]{1,128}");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/access/v1/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = request.getHeader(HEADER);
    if (id != null && PLAIN.matcher(id).matches()) {
      response.setHeader(HEADER, id);
    }
    chain.doFilter(request, response);
  }
}
