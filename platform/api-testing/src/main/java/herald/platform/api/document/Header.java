package herald.platform.api.document;

import herald.platform.api.DeclaredOperation;
import herald.platform.api.DeclaredOperations;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a document says before its operations, and what all of them refer to. */
record Header(String service) {

  private static final String SHARED =
      """
      {"securitySchemes": {"token": {"type": "http", "scheme": "bearer",
         "description": "An API token (POST /api/tokens); the gateway exchanges it, or a session's cookie, for what services accept."}},
       "responses": {
         "Refusal": {"description": "Refused, and nothing has changed: a problem document (RFC 9457).",
           "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}},
         "Failure": {"description": "Not possible now; what was asked for may be asked for again.",
           "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
       "schemas": {
         "Problem": {"type": "object", "required": ["type", "title", "status", "detail", "rule", "instance", "errors"], "properties": {
           "type": {"type": "string", "format": "uri", "pattern": "^urn:herald:problem:", "description": "Stable, made to be compared."},
           "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
           "rule": {"type": ["string", "null"], "description": "The rule that refused."},
           "instance": {"type": ["string", "null"]},
           "errors": {"type": "array", "items": {"type": "object", "required": ["field", "message"], "properties": {
             "field": {"type": "string"}, "message": {"type": "string"}}}}}}}}""";

  static Header of(String service) {
    return new Header(service);
  }

  ObjectNode on(ObjectNode root, DeclaredOperations declared) {
    root.remove("servers");
    root.putArray("servers").addObject().put("url", "/").put("description", "The gateway.");
    ObjectNode info = root.putObject("info");
    info.put("title", "Herald: " + title()).put("version", "1");
    info.put(
        "description",
        "Reached through the gateway. Generated from the code; see docs/api/README.md for what all calls have in common.");
    ObjectNode components = root.withObject("/components");
    JsonMapper.shared()
        .readTree(SHARED)
        .properties()
        .forEach(
            part ->
                part.getValue()
                    .properties()
                    .forEach(
                        one ->
                            components
                                .withObject("/" + part.getKey())
                                .set(one.getKey(), one.getValue())));
    root.path("paths").properties().forEach(path -> tidy(path.getKey(), path.getValue(), declared));
    return root;
  }

  private void tidy(String path, JsonNode methods, DeclaredOperations declared) {
    methods
        .properties()
        .forEach(
            method -> {
              ObjectNode operation = (ObjectNode) method.getValue();
              Merged.tidy(operation, service);
              declared
                  .find(method.getKey().toUpperCase(Locale.ROOT), path)
                  .ifPresent(row -> name(operation, row));
            });
  }

  private static void name(ObjectNode operation, DeclaredOperation row) {
    operation.remove("tags");
    operation.put("operationId", row.operation()).put("summary", row.says());
  }

  private String title() {
    return Arrays.stream(service.split("-")).limit(1).collect(Collectors.joining());
  }
}
