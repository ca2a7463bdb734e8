package herald.autopublish;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an article is held before it is announced (R-AUTO-5).
 *
 * @param hold for every blog that has none of its own
 * @param demo whether a blog may have its own, which only demonstrations need
 */
@ConfigurationProperties("herald")
public record HoldProperties(
    @DefaultValue("PT15M") Duration hold, @DefaultValue("false") boolean demo) {

  /** The hold in force for a blog. */
  public Duration of(@Nullable Duration own) {
    return own == null ? hold : own;
  }
}
