package herald.simulator.timeline;

import herald.simulator.ledger.Network;
import java.util.Arrays;
import java.util.List;

/** Reads which network is asked for. */
final class Filter {

  private static final List<String> NAMES =
      Arrays.stream(Network.values()).map(Network::name).toList();

  private Filter() {}

  static Network network(String text) {
    return Arrays.stream(Network.values())
        .filter(each -> each.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new UnknownNetwork(text));
  }

  static final class UnknownNetwork extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownNetwork(String text) {
      super("network is %s; allowed: %s".formatted(text, String.join(", ", NAMES)));
    }

    Error error() {
      return new Error("network", getMessage(), NAMES);
    }
  }

  record Error(String field, String message, List<String> allowed) {}
}
