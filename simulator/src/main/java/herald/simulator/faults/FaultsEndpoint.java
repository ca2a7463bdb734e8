package herald.simulator.faults;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders faults. An order that names something unknown is refused, and says what is known. */
@RestController
class FaultsEndpoint {

  private final Faults faults;

  FaultsEndpoint(Faults faults) {
    this.faults = faults;
  }

  @PostMapping("/faults")
  ResponseEntity<View> order(@RequestBody Map<String, Object> request) {
    FaultOrder order = OrderForm.read(request);
    faults.order(order);
    return ResponseEntity.status(HttpStatus.CREATED).body(View.of(order));
  }

  @GetMapping("/faults")
  List<View> open() {
    return faults.open().stream().map(View::of).toList();
  }

  @DeleteMapping("/faults")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear() {
    faults.clear();
  }

  @ExceptionHandler
  ProblemDetail refused(OrderForm.Unusable refusal) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal.getMessage());
    problem.setProperty("errors", List.of(refusal.error()));
    return problem;
  }

  /** An order as it is shown; {@code times} is what is left of it. */
  record View(String network, String operation, String fault, int times) {

    static View of(FaultOrder order) {
      return new View(
          order.network().name(), order.operation().word(), order.fault().name(), order.times());
    }
  }
}
