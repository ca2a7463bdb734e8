package herald.platform.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the access service decided, and why (R-PERM-4, R-PERM-5).
 *
 * @param allowed whether the subject may act
 * @param answer {@code RELEASE}, {@code WITHHOLD} or {@code WAIT} when release was asked for
 * @param rule the number of the rule that decided
 * @param reason that rule's sentence
 * @param level the subject's level on the account, {@code NONE} to {@code FULL}; {@code NONE} also
 *     when no account was named
 * @param at when it was decided; an answer older than two seconds is asked for again before a post
 *     goes out (R-POST-4)
 * @param because for WITHHOLD, the reason to record: {@code ACCESS_RESTRICTED} or {@code
 *     AUTHOR_LOST_RIGHT}
 * @param allowWith what would allow it
 */
public record Decision(
    boolean allowed,
    @Nullable String answer,
    String rule,
    String reason,
    String level,
    Instant at,
    @Nullable String because,
    @Nullable String allowWith) {

  /** A decision with nothing to add. */
  public Decision(
      boolean allowed,
      @Nullable String answer,
      String rule,
      String reason,
      String level,
      Instant at) {
    this(allowed, answer, rule, reason, level, at, null, null);
  }
}
