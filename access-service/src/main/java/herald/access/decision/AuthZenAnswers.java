package herald.access.decision;

import herald.platform.kernel.Rejection;
import herald.platform.service.problem.EdgeRule;
import herald.platform.service.problem.Problem;
import herald.platform.service.problem.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** AuthZEN answers 400 to a question that cannot be one, where the rest of the API says 422. */
@RestControllerAdvice(assignableTypes = {EvaluationEndpoint.class, SearchEndpoint.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class AuthZenAnswers {

  static final HttpStatus BAD_REQUEST = HttpStatus.BAD_REQUEST;

  @ExceptionHandler
  ResponseEntity<Problem> refused(Rejection rejection, HttpServletRequest request) {
    Problem problem = Problem.of(rejection);
    return answer(
        rejection.kind() == Rejection.Kind.INVALID ? problem.as(BAD_REQUEST) : problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> incomplete(
      MethodArgumentNotValidException thrown, HttpServletRequest request) {
    FieldError[] errors =
        thrown.getBindingResult().getFieldErrors().stream()
            .map(e -> new FieldError(e.getField(), String.valueOf(e.getDefaultMessage())))
            .toArray(FieldError[]::new);
    return answer(
        Problem.of(
            BAD_REQUEST,
            "request.invalid",
            EdgeRule.VALID,
            "Some fields have values that cannot be right.",
            errors),
        request);
  }

  private static ResponseEntity<Problem> answer(Problem problem, HttpServletRequest request) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.at(request.getRequestURI()));
  }
}
