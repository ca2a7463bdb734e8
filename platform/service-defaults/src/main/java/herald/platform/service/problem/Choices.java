package herald.platform.service.problem;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which values a field or parameter takes, where they can be counted. */
final class Choices {

  private Choices() {}

  /** {@code must be one of X, FACEBOOK} for an enum; nothing for any other type. */
  static Optional<String> of(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    return constants == null
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(constants)
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", ", "must be one of ", "")));
  }
}
