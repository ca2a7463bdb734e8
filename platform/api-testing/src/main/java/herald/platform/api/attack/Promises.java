package herald.platform.api.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import herald.platform.api.ApiDocument;
import herald.platform.api.ApiDocument.Operation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the document says that its operations answer: a test that gets an answer looks whether it is
 * so.
 */
final class Promises {

  private final ApiDocument document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<Promised, Schema> bodies = new ConcurrentHashMap<>();

  /** One sort of answer. */
  private record Promised(String operation, String status, String type) {}

  Promises(ApiDocument document) {
    this.document = document;
  }

  void keptBy(Reply reply, Operation operation, String who) {
    String status = String.valueOf(reply.status());
    String range = status.charAt(0) + "XX";
    JsonNode responses = operation.node().path("responses");
    JsonNode promised = document.resolved(responses.path(responses.has(status) ? status : range));
    assertThat(promised.isMissingNode()).as("the document knows no %s: %s", status, who).isFalse();
    promised
        .path("headers")
        .properties()
        .forEach(
            header -> {
              if (header.getValue().path("required").asBoolean()) {
                assertThat(reply.headers()).as(who).containsKey(header.getKey().toLowerCase());
              }
            });
    JsonNode content = promised.path("content");
    assertThat(content.isEmpty())
        .as("whether it has a body: %s", who)
        .isEqualTo(reply.body().isEmpty());
    if (!content.isEmpty()) {
      String type = type(content, reply, who);
      if (type.endsWith("json")) {
        Schema schema =
            bodies.computeIfAbsent(
                new Promised(operation.id(), status, type),
                one -> whole(content.path(type).path("schema")));
        assertThat(schema.validate(reply.body(), InputFormat.JSON)).as(who).isEmpty();
      }
    }
  }

  /** Of the media types that are promised, the one that came. */
  private static String type(JsonNode content, Reply reply, String who) {
    String came = String.join("", reply.headers().getOrDefault("content-type", List.of()));
    return content
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(came::startsWith)
        .findFirst()
        .orElseThrow(() -> new AssertionError(who + " is " + came + ", which is not promised"));
  }

  /** With the document's own types, which it refers to. */
  private Schema whole(JsonNode schema) {
    ObjectNode whole = JsonMapper.shared().createObjectNode();
    whole.setAll((ObjectNode) schema);
    whole.set("components", document.root().path("components"));
    return registry.getSchema(whole);
  }
}
