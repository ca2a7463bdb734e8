package herald.platform.service.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Answers what no filter ever sees, because it is not HTTP or has no address that could be read: a
 * malformed request line or header, or a path with {@code %2F}. Tomcat's own answer is a page.
 */
final class ContainerReport extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(ContainerReport.class);

  private final ProblemWriter writer;

  ContainerReport(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      writer.write(problem(response.getStatus(), thrown), request, response);
      response.finishResponse();
    } catch (IOException e) {
      LOG.debug("a refusal did not reach its caller: {}", e.getMessage());
    }
  }

  private static Problem problem(int code, @Nullable Throwable thrown) {
    HttpStatus status = HttpStatus.resolve(code);
    if (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) {
      return Problems.of(
          thrown == null ? new IllegalStateException("the container answered " + code) : thrown);
    }
    return ByStatus.problem(status, null);
  }
}
