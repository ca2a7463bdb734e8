package herald.platform.service.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the container or the firewall refused before any endpoint was found. */
@RestController
class ContainerProblems implements ErrorController {

  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<Problem> answer(HttpServletRequest request) {
    HttpStatus status = status(request);
    Problem problem =
        status.is5xxServerError()
            ? Problems.of(new IllegalStateException("the container answered " + status))
            : ByStatus.problem(status, null);
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? problem.at(path)
                : problem);
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }
}
