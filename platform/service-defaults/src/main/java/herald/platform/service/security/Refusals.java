package herald.platform.service.security;

import herald.platform.service.problem.ProblemWriter;
import herald.platform.service.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What the security chain answers; why a token is bad stays in the log. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final ProblemWriter writer;

  Refusals(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
      throws IOException {
    LOG.debug("answered 401: {}", thrown.getMessage());
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    writer.write(Problems.noToken(), request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
      throws IOException {
    writer.write(
        thrown instanceof ScopedUser.ScopeMissing missing
            ? Problems.scopeMissing(missing.scope())
            : Problems.wrongKindOfCaller(),
        request,
        response);
  }
}
