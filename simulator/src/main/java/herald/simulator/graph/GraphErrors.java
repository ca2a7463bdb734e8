package herald.simulator.graph;

import herald.simulator.SimulatorProperties;
import herald.simulator.faults.FaultMet;
import herald.simulator.ledger.Network;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal of the Graph API in its words, the ordered ones included. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = GraphApi.class)
class GraphErrors {

  private static final int PAGE_CALLS = 32;
  private static final int INSTAGRAM_CALLS = 80002;

  private final SimulatorProperties settings;

  GraphErrors(SimulatorProperties settings) {
    this.settings = settings;
  }

  @ExceptionHandler
  ResponseEntity<GraphError.Body> refused(GraphError error) {
    return ResponseEntity.status(error.status()).headers(Usage.LITTLE::into).body(error.body());
  }

  @ExceptionHandler
  ResponseEntity<GraphError.Body> unreadable(HttpMessageNotReadableException error) {
    return refused(GraphError.parameter("The request body is not valid JSON."));
  }

  @ExceptionHandler
  ResponseEntity<GraphError.Body> ordered(FaultMet fault) {
    return switch (fault.fault()) {
      case THROTTLE -> throttled(fault.network());
      case EXPIRE -> refused(GraphError.expired());
      case ERROR_500, CUT_AFTER_ACCEPT, HANG_AFTER_ACCEPT -> refused(GraphError.server());
    };
  }

  private ResponseEntity<GraphError.Body> throttled(Network network) {
    boolean instagram = network == Network.INSTAGRAM;
    GraphError error = GraphError.throttled(instagram ? INSTAGRAM_CALLS : PAGE_CALLS);
    return ResponseEntity.status(error.status())
        .headers(Usage.exhausted(instagram ? "instagram" : "pages", settings.throttle())::into)
        .body(error.body());
  }
}
