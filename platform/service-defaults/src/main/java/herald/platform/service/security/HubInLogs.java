package herald.platform.service.security;

import herald.platform.eventstore.OnBehalf;
import herald.platform.service.HeraldHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Once it is known who asks, the log lines of the request name the hub too. */
final class HubInLogs extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (var _ = OnBehalf.of(OnBehalf.request().orElseThrow(), hub(request))) {
      chain.doFilter(request, response);
    }
  }

  private static @Nullable String hub(HttpServletRequest request) {
    return switch (SecurityContextHolder.getContext().getAuthentication()) {
      case JwtAuthenticationToken caller when KindOfToken.isService(caller) ->
          PlainId.of(request.getHeader(HeraldHeaders.HUB));
      case JwtAuthenticationToken caller -> caller.getToken().getClaimAsString("hub");
      case null, default -> null;
    };
  }
}
