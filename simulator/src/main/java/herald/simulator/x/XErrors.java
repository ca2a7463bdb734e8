package herald.simulator.x;

import herald.simulator.SimulatorProperties;
import herald.simulator.faults.FaultMet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every refusal in X's words, the ordered ones included. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = XErrors.class)
class XErrors {

  private final Clock clock;
  private final SimulatorProperties settings;

  XErrors(Clock clock, SimulatorProperties settings) {
    this.clock = clock;
    this.settings = settings;
  }

  @ExceptionHandler
  ResponseEntity<Object> api(XProblem problem) {
    return ResponseEntity.status(problem.status()).body(problem.body());
  }

  @ExceptionHandler
  ResponseEntity<XOAuthError.Body> token(XOAuthError error) {
    return ResponseEntity.status(error.status()).body(error.body());
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException error) {
    return api(XProblem.invalid("The request body is not valid JSON."));
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class
  })
  ResponseEntity<Object> unusable(Exception error) {
    return api(XProblem.invalid(error.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<?> ordered(FaultMet fault, HttpServletRequest request) {
    return switch (fault.fault()) {
      case THROTTLE -> throttled();
      case EXPIRE ->
          request.getRequestURI().endsWith("/oauth2/token")
              ? token(XOAuthError.invalidRequest("token"))
              : api(XProblem.unauthorized());
      case ERROR_500, CUT_AFTER_ACCEPT, HANG_AFTER_ACCEPT -> api(XProblem.server());
    };
  }

  private ResponseEntity<Object> throttled() {
    HttpHeaders headers = new HttpHeaders();
    RateLimit.exhausted(clock.instant().plus(settings.throttle())).into(headers);
    XProblem problem = XProblem.tooMany();
    return ResponseEntity.status(problem.status()).headers(headers).body(problem.body());
  }
}
