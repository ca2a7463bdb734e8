package herald.simulator.youtube;

import herald.simulator.SimulatorProperties;
import herald.simulator.faults.FaultMet;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every refusal in Google's words, the ordered ones included. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = GoogleErrors.class)
class GoogleErrors {

  private final SimulatorProperties settings;

  GoogleErrors(SimulatorProperties settings) {
    this.settings = settings;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(GoogleError error) {
    return ResponseEntity.status(error.status()).body(error.body());
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class
  })
  ResponseEntity<Object> unusable(Exception error) {
    return refused(GoogleError.parameter(error.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<Object> ordered(FaultMet fault, HttpServletRequest request) {
    return switch (fault.fault()) {
      case THROTTLE ->
          ResponseEntity.status(GoogleError.throttled().status())
              .header(HttpHeaders.RETRY_AFTER, String.valueOf(settings.throttle().toSeconds()))
              .body(GoogleError.throttled().body());
      case EXPIRE ->
          refused(
              request.getRequestURI().endsWith("/token")
                  ? GoogleError.refresh()
                  : GoogleError.token());
      case ERROR_500, CUT_AFTER_ACCEPT, HANG_AFTER_ACCEPT -> refused(GoogleError.server());
    };
  }
}
