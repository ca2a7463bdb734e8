package herald.access.decision;

import herald.platform.kernel.Rejection;
import java.util.Locale;
import java.util.stream.Stream;

/** How far a list of questions is gone through, by AuthZEN's names. */
enum Semantic {
  EXECUTE_ALL,
  DENY_ON_FIRST_DENY,
  PERMIT_ON_FIRST_PERMIT;

  /** Whether nothing after this answer is asked any more. */
  boolean endsWith(boolean decision) {
    return switch (this) {
      case EXECUTE_ALL -> false;
      case DENY_ON_FIRST_DENY -> !decision;
      case PERMIT_ON_FIRST_PERMIT -> decision;
    };
  }

  static Semantic named(String name) {
    return Stream.of(values())
        .filter(semantic -> semantic.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "options.evaluations_semantic",
                    "decision.semantic-unknown",
                    "R-PERM-5",
                    "It is one of execute_all, deny_on_first_deny, permit_on_first_permit."));
  }
}
