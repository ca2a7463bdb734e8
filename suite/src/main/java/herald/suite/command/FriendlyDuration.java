package herald.suite.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as people write it: {@code 20s}, {@code 15m}, {@code 1h}, or {@code PT20S}. */
public final class FriendlyDuration implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    try {
      Duration duration = Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
      if (!duration.isNegative() && !duration.isZero()) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // answered below, as any other text that is none
    }
    throw new TypeConversionException(
        "'" + text + "' is no length of time; write 20s, 15m, 1h or PT20S");
  }
}
