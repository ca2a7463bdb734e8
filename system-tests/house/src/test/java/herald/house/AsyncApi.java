package herald.house;

import herald.platform.embedded.ServiceTopics;
import herald.platform.testing.description.ContractFiles;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contracts, topics and headers as one AsyncAPI 3.0 document, as who listens needs it. */
final class AsyncApi {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ContractFiles contracts;
  private final ObjectNode document = JSON.createObjectNode();

  private AsyncApi(ContractFiles contracts) {
    this.contracts = contracts;
  }

  static ObjectNode of(ContractFiles contracts) {
    return new AsyncApi(contracts).build();
  }

  private ObjectNode build() {
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Herald")
        .put("version", "0.1.0")
        .put(
            "description",
            "What Herald's services tell each other, and whoever else may listen. Generated from the "
                + "schemas and examples in contracts/; contracts/README.md says what they promise.");
    document.put("defaultContentType", "application/json");
    document
        .putObject("servers")
        .putObject("local")
        .put("host", "localhost:19092")
        .put("protocol", "kafka")
        .put("description", "The Kafka that ./herald up starts.")
        .putArray("security")
        .add(reference("#/components/securitySchemes/password"));
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    contracts
        .types()
        .forEach(
            (topic, types) -> {
              if (!types.isEmpty()) {
                channel(channels.putObject(topic), topic, types);
                operation(operations, topic);
              }
            });
    components(document.putObject("components"));
    return document;
  }

  private static void channel(ObjectNode channel, String topic, List<String> types) {
    channel.put("address", topic);
    channel.put(
        "description",
        "The key of a record is <hub>|<subject>; what concerns one subject stays in order.");
    ObjectNode messages = channel.putObject("messages");
    types.forEach(type -> messages.set(type, reference("#/components/messages/" + type)));
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", topic).put("partitions", ServiceTopics.PARTITIONS);
    ObjectNode settings = kafka.putObject("topicConfiguration");
    known(topic)
        .ifPresent(
            known -> {
              Optional.ofNullable(known.settings().get("cleanup.policy"))
                  .ifPresent(policy -> settings.putArray("cleanup.policy").add(policy));
              Optional.ofNullable(known.settings().get("retention.ms"))
                  .ifPresent(ms -> settings.put("retention.ms", Long.parseLong(ms)));
            });
    kafka.put("bindingVersion", "0.5.0");
  }

  /** Herald sends on its services' topics, and receives on those that nobody of it writes. */
  private static void operation(ObjectNode operations, String topic) {
    Optional<String> writer = known(topic).flatMap(found -> found.writers().stream().findFirst());
    operations
        .putObject(writer.isPresent() ? "tell." + topic : "hear." + topic)
        .put("action", writer.isPresent() ? "send" : "receive")
        .put(
            "summary",
            writer.map(name -> name + " tells what has happened.").orElse("Others tell Herald."))
        .set("channel", reference("#/channels/" + topic));
  }

  private static Optional<ServiceTopics.Topic> known(String topic) {
    return ServiceTopics.all().stream().filter(known -> known.name().equals(topic)).findFirst();
  }

  private void components(ObjectNode components) {
    ObjectNode messages = components.putObject("messages");
    contracts
        .types()
        .forEach(
            (topic, types) ->
                types.forEach(type -> message(messages.putObject(type), topic, type)));
    components.putObject("messageTraits").set("cloudEvent", cloudEvent());
    components
        .putObject("securitySchemes")
        .putObject("password")
        .put("type", "scramSha512")
        .put("description", "A user of the listener's own, with the right to read its topics.");
  }

  private void message(ObjectNode message, String topic, String type) {
    ObjectNode schema = (ObjectNode) JSON.readTree(contracts.schema(topic, type));
    message.put("name", type);
    message.set("title", schema.get("title"));
    message.set("description", schema.get("description"));
    message.putArray("traits").add(reference("#/components/messageTraits/cloudEvent"));
    schema.remove(List.of("$schema", "$id", "title", "description"));
    message.set("payload", schema);
    message
        .putArray("examples")
        .addObject()
        .put("name", "example")
        .<ObjectNode>set("headers", JSON.createObjectNode().put("ce_type", type))
        .set("payload", JSON.readTree(contracts.example(topic, type)));
  }

  /** CloudEvents in binary mode, as {@code CloudEvent} of platform/messaging writes them. */
  private static ObjectNode cloudEvent() {
    ObjectNode trait = JSON.createObjectNode();
    trait.put("contentType", "application/json");
    ObjectNode headers = trait.putObject("headers").put("type", "object");
    headers
        .putArray("required")
        .add("ce_specversion")
        .add("ce_id")
        .add("ce_source")
        .add("ce_type")
        .add("ce_subject")
        .add("ce_time")
        .add("ce_hub")
        .add("ce_epoch")
        .add("ce_position");
    ObjectNode properties = headers.putObject("properties");
    header(properties, "ce_specversion", "CloudEvents 1.0.").put("const", "1.0");
    header(properties, "ce_id", "The id of the stored event; the same when it is told again.");
    header(properties, "ce_source", "The service, for example /account-service.");
    header(properties, "ce_type", "The contract: the name of the message.");
    header(properties, "ce_subject", "The id of what it is about.");
    header(properties, "ce_time", "When it was stored.").put("format", "date-time");
    header(properties, "ce_hub", "The hub; nothing crosses from one hub to another.");
    header(properties, "ce_epoch", "The incarnation of the service's store, raised by a restore.")
        .put("pattern", "^[0-9]+$");
    header(properties, "ce_position", "The place in the service's store; gaps mean nothing.")
        .put("pattern", "^[0-9]+$");
    header(properties, "ce_part", "Which of several records of one event; left out when it is 0.")
        .put("pattern", "^[0-9]+$");
    header(properties, "traceparent", "W3C trace context of what caused it.");
    return trait;
  }

  private static ObjectNode header(ObjectNode properties, String name, String description) {
    return properties.putObject(name).put("type", "string").put("description", description);
  }

  private static JsonNode reference(String to) {
    return JSON.createObjectNode().put("$ref", to);
  }
}
