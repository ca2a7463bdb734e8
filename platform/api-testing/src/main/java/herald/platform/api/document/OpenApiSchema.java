package herald.platform.api.document;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** OpenAPI's own JSON Schema, and JSON Schema's own for the schemas in a document. */
public final class OpenApiSchema {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private OpenApiSchema() {}

  /** What is wrong with it as OpenAPI 3.1; nothing, if it is. */
  public static List<String> faults(JsonNode document) {
    List<String> faults = new ArrayList<>();
    add(faults, openApi().validate(document.toString(), InputFormat.JSON));
    Schema schemas = REGISTRY.getSchema(SchemaLocation.of(DIALECT));
    document
        .at("/components/schemas")
        .forEach(schema -> add(faults, schemas.validate(schema.toString(), InputFormat.JSON)));
    document
        .findValues("schema")
        .forEach(schema -> add(faults, schemas.validate(schema.toString(), InputFormat.JSON)));
    document.findValuesAsString("$ref").stream()
        .filter(to -> document.at(to.substring(1)).isMissingNode())
        .forEach(to -> faults.add(to + " leads nowhere"));
    return faults;
  }

  private static void add(List<String> faults, List<Error> errors) {
    errors.forEach(error -> faults.add(error.toString()));
  }

  private static Schema openApi() {
    try (InputStream schema = OpenApiSchema.class.getResourceAsStream("/openapi/3.1.schema.json")) {
      return REGISTRY.getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
