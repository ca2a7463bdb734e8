package herald.platform.api.attack;

import herald.platform.api.ApiDocument;
import herald.platform.api.ApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How an operation is called: its method, path with query, and body, with {@code {acc}} where an
 * account's id goes, and so for each kind. Ids in path and query follow from the document; values
 * that it does not tell, and bodies, from the service's table of samples.
 *
 * @param varies what differs between two replies to the same request, as patterns
 * @param unknown the statuses that say of an id in query or body that it is unknown
 */
record Sample(String method, String path, String body, List<String> varies, Set<Integer> unknown) {

  private static final Pattern ID = Pattern.compile("^\\^(\\w+?)_");
  static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /**
   * @throws AssertionError if the operation cannot be called like this
   */
  static Sample of(ApiDocument document, Operation operation, JsonNode samples) {
    JsonNode own = samples.path(operation.id());
    String path = operation.path();
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.node().path("parameters")) {
      String name = parameter.path("name").asString();
      Optional<String> value = value(parameter, own);
      switch (parameter.path("in").asString()) {
        case "path" ->
            path =
                path.replace("{" + name + "}", value.orElseThrow(() -> missing(operation, name)));
        case "query" -> {
          if (value.isEmpty() && parameter.path("required").asBoolean()) {
            throw missing(operation, name);
          }
          value.ifPresent(text -> query.add(name + "=" + text));
        }
        default -> {}
      }
    }
    if (operation.node().path("requestBody").path("required").asBoolean() && !own.has("body")) {
      throw missing(operation, "its body");
    }
    return new Sample(
        operation.method(),
        query.isEmpty() ? path : path + "?" + String.join("&", query),
        own.has("body") ? own.get("body").toString() : "",
        own.path("varies").valueStream().map(JsonNode::asString).toList(),
        own.has("unknown") ? Set.of(own.get("unknown").asInt()) : Set.of(404, 422));
  }

  private static Optional<String> value(JsonNode parameter, JsonNode own) {
    JsonNode sample =
        own.path(parameter.path("in").asString()).path(parameter.path("name").asString());
    if (sample.isString()) {
      return Optional.of(sample.asString());
    }
    JsonNode schema = parameter.path("schema");
    Matcher id = ID.matcher(schema.path("pattern").asString(""));
    return id.find()
        ? Optional.of("{" + id.group(1) + "}")
        : schema
            .path("enum")
            .valueStream()
            .findFirst()
            .map(JsonNode::asString)
            .filter(first -> parameter.path("required").asBoolean());
  }

  private static AssertionError missing(Operation operation, String what) {
    return new AssertionError(operation + " has no sample for " + what);
  }

  /** Where ids go, in their order. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    Matcher found = PLACE.matcher(path + "\n" + body);
    while (found.find()) {
      places.add(
          new Place(
              places.size(),
              found.group(1),
              found.start() < path.replaceFirst("\\?.*", "").length()));
    }
    return places;
  }

  /** The request with the hub's own ids, and with this one in that place. */
  Sample filled(Hub hub, int place, String id) {
    int[] at = {0};
    String filled =
        PLACE
            .matcher(path + "\n" + body)
            .replaceAll(found -> at[0]++ == place ? id : own(hub, found.group(1)));
    String[] parts = filled.split("\n", 2);
    return new Sample(method, parts[0], parts[1], varies, unknown);
  }

  Sample filled(Hub hub) {
    return filled(hub, -1, "");
  }

  /** How the ids look that belong in this place. */
  String prefix(Place place) {
    return (place.kind().equals("me") ? "usr" : place.kind()) + "_";
  }

  private static String own(Hub hub, String kind) {
    String id = hub.ids().get(kind);
    if (id == null) {
      throw new AssertionError(
          "the test's hub has no "
              + kind
              + ", only "
              + hub.ids().keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    return id;
  }

  /**
   * @param inPath whether it stands in the path: then what is not there is not found
   */
  record Place(int index, String kind, boolean inPath) {}

  @Override
  public String toString() {
    return method + " " + path + " " + body;
  }
}
