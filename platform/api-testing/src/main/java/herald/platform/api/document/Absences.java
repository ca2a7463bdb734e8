package herald.platform.api.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be left out and what may be null. In an answer everything is there, and null only where
 * its record says {@code @Nullable}; a request must have what its constraints demand.
 *
 * @param records the record behind each schema
 * @param requests the schemas that requests are made of
 */
record Absences(Map<String, Class<?>> records, Set<String> requests) {

  void mark(ObjectNode schemas) {
    records.forEach(
        (name, type) -> {
          if (schemas.get(name) instanceof ObjectNode schema
              && schema.get("properties") instanceof ObjectNode properties) {
            mark(schema, properties, type, requests.contains(name));
          }
        });
  }

  private static void mark(
      ObjectNode schema, ObjectNode properties, Class<?> type, boolean request) {
    schema.remove("required");
    ArrayNode required = schema.arrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = name(component);
      JsonNode property = properties.get(name);
      if (property == null) {
        continue;
      }
      if (isLeftOutWhenNull(component)) {
        continue;
      }
      if (isNullable(component)) {
        properties.set(name, orNull((ObjectNode) property));
      }
      if (request ? isDemanded(component) : true) {
        required.add(name);
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    if (request) {
      schema.put("additionalProperties", false);
    }
  }

  private static String name(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null || named.value().isEmpty() ? component.getName() : named.value();
  }

  /** What has nothing to say is then not there at all. */
  private static boolean isLeftOutWhenNull(RecordComponent component) {
    JsonInclude included = component.getAccessor().getAnnotation(JsonInclude.class);
    return included != null && included.value() == JsonInclude.Include.NON_NULL;
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isDemanded(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return component.getType().isPrimitive()
        || named != null && named.required()
        || component.getAccessor().isAnnotationPresent(NotNull.class)
        || component.getAccessor().isAnnotationPresent(NotBlank.class)
        || component.getAccessor().isAnnotationPresent(NotEmpty.class);
  }

  private static ObjectNode orNull(ObjectNode property) {
    JsonNode type = property.get("type");
    if (type != null && type.isString()) {
      property.set("type", property.arrayNode().add(type.asString()).add("null"));
      if (property.get("enum") instanceof ArrayNode values) {
        values.addNull();
      }
      return property;
    }
    ObjectNode either = property.objectNode();
    either.putArray("oneOf").add(property).addObject().put("type", "null");
    return either;
  }
}
