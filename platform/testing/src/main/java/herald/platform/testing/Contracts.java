package herald.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the services tell each other, as the schemas and examples of the module {@code contracts}
 * say it ({@code contracts/<topic>/<type>.schema.json} on the class path). The producer's test
 * shows that its real message is valid and equals the example; the consumer's test reads the
 * example.
 */
public final class Contracts {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Contracts() {}

  /** The body fits the schema of this type, formats like date-time included. */
  public static void assertValid(String type, String body) {
    Schema schema = SCHEMAS.getSchema(text(find("*", type, "schema")));
    assertThat(
            schema.validate(
                body,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .as(type + " by its schema: " + body)
        .isEmpty();
  }

  /** The body fits the schema and says exactly what the example says. */
  public static void assertExample(String type, String body) {
    assertValid(type, body);
    assertThat(JSON.readTree(body)).as("the example of " + type).isEqualTo(exampleTree(type));
  }

  /** The example of this type, as JSON. */
  public static String example(String type) {
    return text(find("*", type, "example"));
  }

  public static JsonNode exampleTree(String type) {
    return JSON.readTree(example(type));
  }

  /** All types of a topic, in order. */
  public static List<String> types(String topic) {
    return Arrays.stream(resources(topic, "*", "schema"))
        .map(Resource::getFilename)
        .map(name -> name.replace(".schema.json", ""))
        .sorted()
        .toList();
  }

  private static Resource find(String topic, String type, String kind) {
    Resource[] found = resources(topic, type, kind);
    assertThat(found).as("contracts/<topic>/" + type + "." + kind + ".json").hasSize(1);
    return found[0];
  }

  private static Resource[] resources(String topic, String type, String kind) {
    try {
      return new PathMatchingResourcePatternResolver()
          .getResources("classpath*:contracts/" + topic + "/" + type + "." + kind + ".json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
