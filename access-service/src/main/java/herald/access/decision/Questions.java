package herald.access.decision;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several questions at once, in AuthZEN's form: what one leaves out stands beside the list. */
record Questions(
    Question.@Nullable Entity subject,
    Question.@Nullable Named action,
    Question.@Nullable Entity resource,
    @Nullable Map<String, Object> context,
    @NotEmpty @Size(max = 200) List<Part> evaluations) {

  record Part(
      Question.@Nullable Entity subject,
      Question.@Nullable Named action,
      Question.@Nullable Entity resource,
      @Nullable Map<String, Object> context) {}

  /** Each question complete, as far as the request completes it. */
  List<Question> complete() {
    return evaluations.stream()
        .map(
            part ->
                new Question(
                    or(part.subject(), subject),
                    or(part.action(), action),
                    or(part.resource(), resource),
                    or(part.context(), context)))
        .toList();
  }

  private static <T> @Nullable T or(@Nullable T own, @Nullable T common) {
    return own != null ? own : common;
  }
}
