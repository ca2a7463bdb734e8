package herald.platform.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Each log line of a request names the request and its hub: ids, never people. */
final class RequesterInLogs extends OncePerRequestFilter {

  private static final String REQUEST = "request";
  private static final String HUB = "hub";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken authentication) {
      Jwt token = authentication.getToken();
      MDC.put(REQUEST, token.getClaimAsString("request"));
      MDC.put(HUB, token.getClaimAsString("hub"));
    }
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(REQUEST);
      MDC.remove(HUB);
    }
  }
}
