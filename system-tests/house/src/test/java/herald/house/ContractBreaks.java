package herald.house;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import herald.platform.testing.description.ContractFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader of the last release would stumble over, or what would make its records, which
 * topics keep for good, unreadable. What is only added is no break; neither is a further value of
 * an enum, which readers take for one that they do not know.
 */
final class ContractBreaks {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Looked at one by one, or not a promise. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "$schema",
          "$id",
          "title",
          "description",
          "examples",
          "properties",
          "required",
          "items",
          "enum");

  private final List<String> found = new ArrayList<>();

  private ContractBreaks() {}

  /** Each break as a sentence; none if everything that was promised still holds. */
  static List<String> between(ContractFiles released, ContractFiles now) {
    ContractBreaks breaks = new ContractBreaks();
    released
        .types()
        .forEach(
            (topic, types) ->
                types.forEach(
                    type -> {
                      if (now.types().getOrDefault(topic, List.of()).contains(type)) {
                        breaks.contract(topic, type, released, now);
                      } else {
                        breaks.found.add(type + " is no longer told on " + topic);
                      }
                    }));
    return breaks.found;
  }

  private void contract(String topic, String type, ContractFiles released, ContractFiles now) {
    String schema = now.schema(topic, type);
    schemas(type, JSON.readTree(released.schema(topic, type)), JSON.readTree(schema));
    String example = released.example(topic, type);
    if (!SCHEMAS.getSchema(schema).validate(example, InputFormat.JSON).isEmpty()) {
      found.add(type + ": the released example does not fit the schema any more");
    }
    examples(type + ", example", JSON.readTree(example), JSON.readTree(now.example(topic, type)));
  }

  private void schemas(String at, JsonNode before, JsonNode after) {
    Set<String> keywords = new TreeSet<>(before.propertyNames());
    keywords.addAll(after.propertyNames());
    keywords.removeAll(OTHERWISE);
    for (String keyword : keywords) {
      if (!sorted(before.path(keyword)).equals(sorted(after.path(keyword)))) {
        found.add(
            "%s: %s was %s and is %s"
                .formatted(at, keyword, before.path(keyword), after.path(keyword)));
      }
    }
    required(at, texts(before.path("required")), texts(after.path("required")));
    values(at, before.path("enum"), after.path("enum"));
    for (String name : before.path("properties").propertyNames()) {
      JsonNode property = after.path("properties").path(name);
      if (property.isMissingNode()) {
        found.add(at + "." + name + " is gone");
      } else {
        schemas(at + "." + name, before.get("properties").get(name), property);
      }
    }
    if (before.has("items")) {
      schemas(at + "[]", before.get("items"), after.path("items"));
    }
  }

  private void required(String at, Set<String> before, Set<String> after) {
    for (String name : after) {
      if (!before.contains(name)) {
        found.add(at + "." + name + " is required now, which records already told may lack");
      }
    }
    for (String name : before) {
      if (!after.contains(name)) {
        found.add(at + "." + name + " is no longer required, and readers rely on it");
      }
    }
  }

  private void values(String at, JsonNode before, JsonNode after) {
    if (before.isMissingNode() != after.isMissingNode()) {
      found.add(at + ": enum was " + before + " and is " + after);
      return;
    }
    for (String value : texts(before)) {
      if (!texts(after).contains(value)) {
        found.add(at + ": " + value + " is no value any more");
      }
    }
  }

  /** All that the released example says, today's says too. */
  private void examples(String at, JsonNode before, JsonNode after) {
    if (before.isObject() && after.isObject()) {
      before
          .propertyNames()
          .forEach(name -> examples(at + "." + name, before.get(name), after.path(name)));
    } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        examples(at + "[" + i + "]", before.get(i), after.get(i));
      }
    } else if (!before.equals(after)) {
      found.add(at + " said " + before + " and says " + after);
    }
  }

  /** The order in a list of types or values means nothing. */
  private static Object sorted(JsonNode value) {
    return value.isArray() ? texts(value) : value;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(item -> texts.add(item.isString() ? item.asString() : item.toString()));
    return texts;
  }
}
