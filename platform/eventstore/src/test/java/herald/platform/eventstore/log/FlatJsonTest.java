package herald.platform.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is not plain is left to a real parser, and the reader of metadata sees no difference.
 */
class FlatJsonTest {

  private final EventSerializer serializer = new EventSerializer(new EventNames(List.of()));

  @Test
  void readsWhatTheSerializerWritesOfPlainMetadata() {
    MetaData metadata = MetaData.from(Map.of("hub", "hub_a", "actor", "user:usr_1", "cause", ""));
    byte[] json = serializer.serialize(metadata, byte[].class).getData();
    assertThat(FlatJson.read(json)).isEqualTo(metadata);
    assertThat(metadata(json)).isEqualTo(metadata);
  }

  @Test
  void readsTheEmptyObject() {
    assertThat(FlatJson.read(bytes("{}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ }",
        "{\"a\": \"b\"}",
        "{\"a\":\"b\\n\"}",
        "{\"a\":\"\\u00e9\"}",
        "{\"a\":\"é\"}",
        "{\"é\":\"b\"}",
        "{\"a\":1}",
        "{\"a\":null}",
        "{\"a\":{\"b\":\"c\"}}",
        "{\"a\":\"b\",\"c\":[\"d\"]}"
      })
  void leavesToAParserWhatIsNotPlain(String json) {
    assertThat(FlatJson.read(bytes(json))).isNull();
    Map<?, ?> expected = serializer.getObjectMapper().readValue(json, Map.class);
    assertThat(metadata(bytes(json))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"",
        "{\"a",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":\"",
        "{\"a\":\"b\"",
        "{\"a\":\"b\",",
        "{\"a\":\"b\",}",
        "{}}",
        "{\"a\":\"b\"}x",
        "[]",
        "null"
      })
  void takesNothingForAnObjectThatIsNone(String json) {
    assertThat(FlatJson.read(bytes(json))).isNull();
  }

  private Object metadata(byte[] json) {
    return serializer.deserialize(
        new SimpleSerializedObject<>(json, byte[].class, EventSerializer.METADATA));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
