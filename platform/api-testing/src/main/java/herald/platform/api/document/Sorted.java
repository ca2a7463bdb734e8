package herald.platform.api.document;

import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same document in an order that does not depend on how a JVM found its endpoints. */
final class Sorted {

  private Sorted() {}

  static JsonNode of(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode sorted = object.objectNode();
        new TreeMap<>(
                object.properties().stream()
                    .collect(
                        java.util.stream.Collectors.toMap(e -> e.getKey(), e -> of(e.getValue()))))
            .forEach(sorted::set);
        yield sorted;
      }
      case ArrayNode array -> {
        ArrayNode same = array.arrayNode();
        array.forEach(item -> same.add(of(item)));
        yield same;
      }
      default -> node;
    };
  }
}
