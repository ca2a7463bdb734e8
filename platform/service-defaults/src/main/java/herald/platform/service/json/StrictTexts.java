package herald.platform.service.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Refuses the character NUL and half a character. JSON and events hold them, PostgreSQL's text does
 * not: a row that cannot be written would stop whoever writes it.
 */
final class StrictTexts extends StdScalarDeserializer<String> {

  StrictTexts() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) {
    String text = StringDeserializer.instance.deserialize(json, context);
    return text != null && text.codePoints().anyMatch(StrictTexts::cannotBeKept)
        ? (String) context.handleWeirdStringValue(String.class, "", "holds NUL or half a character")
        : text;
  }

  /** A surrogate that is seen as a code point has lost its other half. */
  private static boolean cannotBeKept(int point) {
    return point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
