package herald.suite.command;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment as RFC 3339 writes it, in UTC or with the distance from it. */
public final class FriendlyMoment implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is no moment; write 2026-03-03T09:05:00Z or 2026-03-03T10:05:00+01:00");
    }
  }
}
