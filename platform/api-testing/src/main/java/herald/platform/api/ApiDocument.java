package herald.platform.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's document as it is kept in {@code docs/api/openapi}. */
public record ApiDocument(JsonNode root) {

  /** One operation of it. */
  public record Operation(String method, String path, JsonNode node) {
    public String id() {
      return node.path("operationId").asString();
    }

    @Override
    public String toString() {
      return id() + " (" + method + " " + path + ")";
    }
  }

  public static Path file(String service) {
    return Repository.ROOT.resolve("docs/api/openapi/" + service + ".json");
  }

  public static ApiDocument of(String service) {
    try {
      return new ApiDocument(JsonMapper.shared().readTree(Files.readString(file(service))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Operation> operations() {
    List<Operation> found = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            found.add(
                                new Operation(
                                    method.getKey().toUpperCase(),
                                    path.getKey(),
                                    method.getValue()))));
    return found;
  }

  /** What a node stands for, where it only refers. */
  public JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(root.at(node.path("$ref").asString().substring(1))) : node;
  }
}
