package herald.platform.service.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Moments come as RFC 3339 text with a zone: neither naive (R-POST-2) nor as numbers. */
final class StrictInstants extends ValueDeserializer<Instant> {

  static final String ZONE_NEEDED = "must be an RFC 3339 date-time with its zone";

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext context) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      try {
        return OffsetDateTime.parse(json.getString()).toInstant();
      } catch (DateTimeParseException e) {
        return (Instant)
            context.handleWeirdStringValue(Instant.class, json.getString(), ZONE_NEEDED);
      }
    }
    return (Instant) context.handleUnexpectedToken(context.constructType(Instant.class), json);
  }
}
