package herald.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import herald.platform.testing.description.ApprovedPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The document {@code contracts/asyncapi.yaml} says what the contracts say, and is AsyncAPI. */
class AsyncApiTest {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .build();

  private final ObjectNode document = AsyncApi.of(Repository.contracts());

  @Test
  @Tag(ApprovedPage.TAG)
  void isWhatTheContractsSay() {
    String yaml =
        "# Generated from the schemas and examples beside it; see README.md.\n"
            + YAML.writeValueAsString(document);
    assertThat(YAML.readTree(yaml).toString()).as("read back").isEqualTo(document.toString());
    ApprovedPage.check(Repository.ROOT.resolve("contracts/asyncapi.yaml"), yaml);
  }

  @Test
  void isValid() throws IOException {
    assertThat(schema().validate(document.toString(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void isFoundInvalidWithoutATitle() throws IOException {
    ((ObjectNode) document.get("info")).remove("title");
    assertThat(schema().validate(document.toString(), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void hasEachContractOnItsChannelWithSchemaAndExample() {
    Repository.contracts()
        .types()
        .forEach(
            (topic, types) ->
                types.forEach(
                    type -> {
                      JsonNode message = document.at("/components/messages/" + type);
                      assertThat(document.at("/channels/" + topic + "/messages/" + type).isObject())
                          .as("%s on %s", type, topic)
                          .isTrue();
                      assertThat(message.at("/payload/properties").size()).as(type).isPositive();
                      assertThat(message.at("/examples/0/payload").size()).as(type).isPositive();
                    }));
  }

  @Test
  void refersOnlyToWhatItHas() {
    List<String> references = document.findValuesAsString("$ref");
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(to -> assertThat(document.at(to.substring(1)).isObject()).as(to).isTrue());
  }

  private static Schema schema() throws IOException {
    try (InputStream schema =
        AsyncApiTest.class.getResourceAsStream("/asyncapi/3.0.0.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
