package herald.access.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import herald.platform.kernel.Rejection;
import herald.platform.service.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision in AuthZEN's form; the context is Herald's own. */
record Evaluation(boolean decision, Context context) {

  /**
   * @param answer RELEASE, WITHHOLD or WAIT to {@code post.release}
   * @param because for WITHHOLD, the reason to record
   * @param allowWith what would allow a refused action (R-PERM-4)
   * @param error why one question of several has no answer; then it is denied
   */
  record Context(
      String level,
      String rule,
      String reason,
      @JsonProperty("allow_with") @Nullable String allowWith,
      @Nullable String answer,
      @Nullable String because,
      Instant at,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Fault error) {}

  /** As AuthZEN tells of a question that cannot be answered among others that can. */
  record Fault(int status, String message) {}

  static Evaluation of(Decision d) {
    return new Evaluation(
        d.allowed(),
        new Context(
            d.level(), d.rule(), d.reason(), d.allowWith(), d.answer(), d.because(), d.at(), null));
  }

  static Evaluation refused(Rejection r, Instant at) {
    Fault fault = new Fault(AuthZenAnswers.BAD_REQUEST.value(), r.detail());
    return new Evaluation(
        false, new Context("NONE", r.rule(), r.detail(), null, null, null, at, fault));
  }
}
