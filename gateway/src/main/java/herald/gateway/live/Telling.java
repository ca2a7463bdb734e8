package herald.gateway.live;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the records that services tell on their topics (contracts/README.md). A record that is no
 * such thing, or is not of the topic's own service, tells nothing.
 */
final class Telling {

  private static final String ACCESS = "/access-service";
  private static final Set<String> THE_WHOLE_HUBS = Set.of("brand", "blog", "user", "team", "hub");

  private final JsonMapper json = JsonMapper.shared();
  private final String source;

  /**
   * @param topic without the installation's prefix, for example {@code herald.account}
   */
  Telling(String topic) {
    this.source = "/" + topic.substring("herald.".length()) + "-service";
  }

  Optional<Happening> of(ConsumerRecord<?, byte[]> record) {
    try {
      Headers headers = record.headers();
      return source.equals(text(headers, "ce_source"))
          ? happening(headers, json.readTree(record.value()))
          : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Happening> happening(Headers headers, JsonNode body) {
    String type = text(headers, "ce_type");
    String subject = text(headers, "ce_subject");
    String account = body.path("account").stringValue(null);
    String kind = subject.equals(account) ? "account" : kind(type);
    boolean wholeHubs = !body.has("account") && THE_WHOLE_HUBS.contains(kind);
    if (account == null && !wholeHubs) {
      return Optional.empty();
    }
    return Optional.of(
        new Happening(
            text(headers, "ce_hub"),
            new Hint(kind, subject),
            account,
            source.equals(ACCESS) ? place(headers) : null,
            type.startsWith("herald.user.removed.") ? subject : null));
  }

  /** Of {@code herald.post.released.v1} it is {@code post}. */
  private static String kind(String type) {
    String[] parts = type.split("\\.");
    if (parts.length < 3) {
      throw new IllegalArgumentException("no type of Herald's: " + type);
    }
    return parts[1];
  }

  private static Place place(Headers headers) {
    return new Place(
        Long.parseLong(text(headers, "ce_epoch")), Long.parseLong(text(headers, "ce_position")));
  }

  private static String text(Headers headers, String name) {
    @Nullable Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw new IllegalArgumentException("a record without " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
