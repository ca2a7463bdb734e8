package herald.platform.messaging;

import herald.platform.kernel.json.IdentifierModule;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How contracts look in JSON: ids are text, times RFC 3339, unknown fields are ignored. Independent
 * of how the service speaks HTTP, which is strict where this must be lenient. A field that stands
 * twice is refused: two readers could take it for two things. The tests of contracts use it too.
 */
public final class ContractJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new IdentifierModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private ContractJson() {}

  /** The mapper itself. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** The bytes that are sent for this body. */
  public static byte[] write(Object body) {
    return MAPPER.writeValueAsBytes(body);
  }

  /**
   * The consumer's own record of a body.
   *
   * @throws tools.jackson.core.JacksonException if the body is no JSON, says something twice or
   *     after its end, does not fit, or is the literal null
   */
  public static <T> T read(byte[] body, Class<T> type) {
    T read = MAPPER.readValue(body, type);
    if (read == null) {
      throw DatabindException.from((JsonParser) null, "the body is null");
    }
    return read;
  }
}
