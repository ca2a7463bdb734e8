package herald.platform.messaging;

import herald.platform.kernel.json.IdentifierModule;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How contracts look in JSON: ids are text, times RFC 3339, unknown fields are ignored. Independent
 * of how the service speaks HTTP, which is strict where this must be lenient. The tests of
 * contracts use it too.
 */
public final class ContractJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new IdentifierModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
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
   * @throws tools.jackson.core.JacksonException if the body is no JSON, or does not fit
   */
  public static <T> T read(byte[] body, Class<T> type) {
    return MAPPER.readValue(body, type);
  }
}
