package herald.simulator.linkedin;

import herald.simulator.SimulatorProperties;
import herald.simulator.faults.FaultMet;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every refusal in LinkedIn's words, the ordered ones included. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = LinkedInErrors.class)
class LinkedInErrors {

  private final SimulatorProperties settings;

  LinkedInErrors(SimulatorProperties settings) {
    this.settings = settings;
  }

  @ExceptionHandler
  ResponseEntity<RestError.Body> api(RestError error) {
    return ResponseEntity.status(error.status()).body(error.body());
  }

  @ExceptionHandler
  ResponseEntity<OAuthError.Body> token(OAuthError error) {
    return ResponseEntity.status(error.status()).body(error.body());
  }

  @ExceptionHandler
  ResponseEntity<RestError.Body> unreadable(HttpMessageNotReadableException error) {
    return api(RestError.invalid("The request body cannot be read as JSON"));
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class
  })
  ResponseEntity<RestError.Body> unusable(Exception error) {
    return api(RestError.invalid(error.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<?> ordered(FaultMet fault, HttpServletRequest request) {
    return switch (fault.fault()) {
      case THROTTLE ->
          ResponseEntity.status(RestError.throttled().status())
              .header(HttpHeaders.RETRY_AFTER, String.valueOf(settings.throttle().toSeconds()))
              .body(RestError.throttled().body());
      case EXPIRE ->
          request.getRequestURI().endsWith("/accessToken")
              ? token(OAuthError.grant())
              : api(RestError.expiredToken());
      case ERROR_500, CUT_AFTER_ACCEPT, HANG_AFTER_ACCEPT -> api(RestError.server());
    };
  }
}
