package herald.access.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.platform.service.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision in AuthZEN's form; the context is Herald's own. */
record Evaluation(boolean decision, Context context) {

  /**
   * @param answer RELEASE, WITHHOLD or WAIT to {@code post.release}
   * @param because for WITHHOLD, the reason to record
   * @param allowWith what would allow a refused action (R-PERM-4)
   */
  record Context(
      String level,
      String rule,
      String reason,
      @JsonProperty("allow_with") @Nullable String allowWith,
      @Nullable String answer,
      @Nullable String because,
      Instant at) {}

  static Evaluation of(Decision d) {
    return new Evaluation(
        d.allowed(),
        new Context(
            d.level(), d.rule(), d.reason(), d.allowWith(), d.answer(), d.because(), d.at()));
  }
}
