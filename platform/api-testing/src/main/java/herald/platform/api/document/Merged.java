package herald.platform.api.document;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where several endpoints share a path, or several services one endpoint, one operation says it
 * once.
 */
final class Merged {

  private Merged() {}

  static void tidy(ObjectNode operation, String service) {
    if (operation.get("parameters") instanceof ArrayNode parameters) {
      parameters.removeIf(Merged::isOfHttpItself);
      operation.set("parameters", once(parameters, "/in", "/name"));
      operation.get("parameters").forEach(parameter -> nameService(parameter, service));
    }
    if (operation.get("security") instanceof ArrayNode security) {
      operation.set("security", once(security, ""));
    }
  }

  /** OpenAPI says by other means what a request accepts and holds, and ignores these. */
  private static boolean isOfHttpItself(JsonNode parameter) {
    return parameter.path("in").asString().equals("header")
        && Set.of("Accept", "Content-Type", "Authorization")
            .contains(parameter.path("name").asString());
  }

  private static ArrayNode once(ArrayNode all, String... keys) {
    ArrayNode kept = all.arrayNode();
    Set<String> seen = new HashSet<>();
    for (JsonNode one : all) {
      StringBuilder key = new StringBuilder();
      for (String part : keys) {
        key.append(one.at(part)).append(' ');
      }
      if (seen.add(key.toString())) {
        kept.add(one);
      }
    }
    return kept;
  }

  /** Each service's audit is its own, under its short or its full name. */
  private static void nameService(JsonNode parameter, String service) {
    if (parameter.path("in").asString().equals("path")
        && parameter.path("name").asString().equals("service")) {
      ((ObjectNode) parameter.path("schema"))
          .putArray("enum")
          .add(service.replace("-service", ""))
          .add(service);
    }
  }
}
