package herald.platform.service.progress;

import herald.platform.eventstore.Position;
import herald.platform.service.HeraldHeaders;
import herald.platform.service.ReadProgress;
import herald.platform.service.problem.EdgeRule;
import herald.platform.service.problem.Problem;
import herald.platform.service.problem.Problem.FieldError;
import herald.platform.service.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Honours {@code Herald-After}, behind security: strangers make nobody wait. */
final class ReadAfterFilter extends OncePerRequestFilter {

  static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ReadProgress progress;
  private final ProblemWriter writer;

  ReadAfterFilter(ReadProgress progress, ProblemWriter writer) {
    this.progress = progress;
    this.writer = writer;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("GET") || request.getHeader(HeraldHeaders.AFTER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Position position;
    try {
      position = Position.parse(request.getHeader(HeraldHeaders.AFTER));
    } catch (IllegalArgumentException e) {
      writer.write(malformed(), request, response);
      return;
    }
    if (!progress.await(position, PATIENCE)) {
      response.setHeader(HeraldHeaders.STALE, "true");
    }
    chain.doFilter(request, response);
  }

  private static Problem malformed() {
    String message = "must be a position, for example account-service@1.42";
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "request.malformed",
        EdgeRule.COMPLETE,
        HeraldHeaders.AFTER + " " + message + ".",
        new FieldError(HeraldHeaders.AFTER, message));
  }
}
