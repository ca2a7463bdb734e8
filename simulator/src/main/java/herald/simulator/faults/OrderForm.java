package herald.simulator.faults;

import herald.simulator.ledger.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an order as it came in; each refusal names the field and what it may hold. */
final class OrderForm {

  private static final List<String> FIELDS = List.of("network", "operation", "fault", "times");
  private static final int MOST_TIMES = 1_000_000;

  private OrderForm() {}

  static FaultOrder read(Map<String, Object> form) {
    for (String field : form.keySet()) {
      if (!FIELDS.contains(field)) {
        throw new Unusable(field, "is no part of an order", FIELDS);
      }
    }
    Network network = oneOf("network", form, List.of(Network.values()), Network::name);
    Operation operation = oneOf("operation", form, Operation.of(network), Operation::word);
    Fault fault = oneOf("fault", form, Arrays.asList(Fault.values()), Fault::name);
    return new FaultOrder(network, operation, fault, times(form.get("times")));
  }

  private static <T> T oneOf(
      String field, Map<String, Object> form, List<T> values, Function<T, String> word) {
    Object given = form.get(field);
    return values.stream()
        .filter(value -> given instanceof String text && word.apply(value).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new Unusable(field, "is " + given, values.stream().map(word).toList()));
  }

  private static int times(@Nullable Object given) {
    return switch (given) {
      case null -> 1;
      case Integer times when times >= 1 && times <= MOST_TIMES -> times;
      default -> throw new Unusable("times", "is " + given, List.of("1 to " + MOST_TIMES));
    };
  }

  /** An order that cannot be taken. */
  static final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Error error;

    Unusable(String field, String what, List<String> allowed) {
      super("%s %s; allowed: %s".formatted(field, what, String.join(", ", allowed)));
      this.error = new Error(field, getMessage(), allowed);
    }

    Error error() {
      return error;
    }
  }

  record Error(String field, String message, List<String> allowed) {}
}
