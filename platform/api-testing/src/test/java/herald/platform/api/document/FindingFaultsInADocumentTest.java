package herald.platform.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FindingFaultsInADocumentTest {

  private static final String GOOD =
      """
      {"openapi": "3.1.0", "info": {"title": "Jars", "version": "1"}, "paths": {"/jars": {"get": {"responses": {"200": {
        "description": "OK", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Jar"}}}}}}}},
       "components": {"schemas": {"Jar": {"type": ["object", "null"]}}}}""";

  @Test
  void thereIsNoneInAGoodOne() {
    assertThat(faults(GOOD)).isEmpty();
  }

  @Test
  void aDocumentHasATitle() {
    assertThat(faults(GOOD.replace("\"title\": \"Jars\", ", ""))).isNotEmpty();
  }

  @Test
  void itIsOfThisVersion() {
    assertThat(faults(GOOD.replace("3.1.0", "3.0.1"))).isNotEmpty();
  }

  @Test
  void anAnswerIsDescribed() {
    assertThat(faults(GOOD.replace("\"description\": \"OK\", ", ""))).isNotEmpty();
  }

  @Test
  void aSchemaHasATypeThatThereIs() {
    assertThat(faults(GOOD.replace("[\"object\", \"null\"]", "\"jar\""))).isNotEmpty();
  }

  @Test
  void aReferenceLeadsSomewhere() {
    assertThat(faults(GOOD.replace("schemas/Jar", "schemas/Lid")))
        .containsExactly("#/components/schemas/Lid leads nowhere");
  }

  private static java.util.List<String> faults(String document) {
    return OpenApiSchema.faults(JsonMapper.shared().readTree(document));
  }
}
