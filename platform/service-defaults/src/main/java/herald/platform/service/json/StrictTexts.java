package herald.platform.service.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Refuses the character NUL. JSON and events hold it, PostgreSQL's text does not: a row that cannot
 * be written would stop whoever writes it.
 */
final class StrictTexts extends StdScalarDeserializer<String> {

  StrictTexts() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) {
    String text = StringDeserializer.instance.deserialize(json, context);
    return text != null && text.indexOf('\0') >= 0
        ? (String) context.handleWeirdStringValue(String.class, "", "holds the character NUL")
        : text;
  }
}
