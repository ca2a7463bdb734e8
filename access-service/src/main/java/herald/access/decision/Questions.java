package herald.access.decision;

import herald.platform.kernel.Rejection;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several questions at once, in AuthZEN's form: what one leaves out stands beside the list. Without
 * a list it is one question.
 */
record Questions(
    Question.@Nullable Entity subject,
    Question.@Nullable Named action,
    Question.@Nullable Entity resource,
    @Nullable Map<String, Object> context,
    @Nullable Map<String, Object> options,
    @Nullable @Size(max = 200) List<Part> evaluations) {

  record Part(
      Question.@Nullable Entity subject,
      Question.@Nullable Named action,
      Question.@Nullable Entity resource,
      @Nullable Map<String, Object> context) {}

  boolean isOne() {
    return evaluations == null || evaluations.isEmpty();
  }

  /** What stands beside the list, as a question; not complete unless it is the only one. */
  Question common() {
    return new Question(subject, action, resource, context);
  }

  /** Each question complete, as far as the request completes it. */
  List<Question> complete() {
    return evaluations == null
        ? List.of()
        : evaluations.stream()
            .map(
                part ->
                    new Question(
                        or(part.subject(), subject),
                        or(part.action(), action),
                        or(part.resource(), resource),
                        or(part.context(), context)))
            .toList();
  }

  /**
   * How far the list is gone through.
   *
   * @throws Rejection for a semantic that is none of AuthZEN's
   */
  Semantic semantic() {
    Object named = options == null ? null : options.get("evaluations_semantic");
    return named == null ? Semantic.EXECUTE_ALL : Semantic.named(named.toString());
  }

  private static <T> @Nullable T or(@Nullable T own, @Nullable T common) {
    return own != null ? own : common;
  }
}
