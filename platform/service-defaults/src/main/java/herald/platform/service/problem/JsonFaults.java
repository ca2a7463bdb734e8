package herald.platform.service.problem;

import herald.platform.service.problem.Problem.FieldError;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body and where, without repeating what the reader said of itself. */
final class JsonFaults {

  private static final String MALFORMED = "request.malformed";

  private JsonFaults() {}

  static Problem problem(Throwable cause) {
    return switch (cause) {
      case UnrecognizedPropertyException e ->
          fault(EdgeRule.KNOWN_PROPERTIES, "is not known here", e);
      case InvalidFormatException e when isMoment(e) ->
          fault(EdgeRule.WELL_FORMED, "must be an RFC 3339 date-time with its zone", e)
              .under("R-POST-2");
      case InvalidFormatException e -> fault(EdgeRule.WELL_FORMED, wanted(e.getTargetType()), e);
      case MismatchedInputException e when !e.getPath().isEmpty() ->
          fault(EdgeRule.WELL_FORMED, "has the wrong type", e);
      case DatabindException e when !e.getPath().isEmpty() ->
          fault(EdgeRule.WELL_FORMED, "cannot have this value", e);
      default ->
          Problem.of(
              HttpStatus.BAD_REQUEST,
              MALFORMED,
              EdgeRule.WELL_FORMED,
              "The body is missing or is not the JSON that this needs.");
    };
  }

  private static String wanted(@Nullable Class<?> type) {
    return type == null
        ? "cannot have this value"
        : Choices.of(type).orElse("cannot have this value");
  }

  private static boolean isMoment(InvalidFormatException e) {
    Class<?> target = e.getTargetType();
    return target != null && TemporalAccessor.class.isAssignableFrom(target);
  }

  private static Problem fault(EdgeRule rule, String message, JacksonException e) {
    String field = path(e.getPath());
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        MALFORMED,
        rule,
        "The field " + field + " " + message + ".",
        new FieldError(field, message));
  }

  private static String path(List<Reference> references) {
    StringBuilder path = new StringBuilder();
    for (Reference reference : references) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
      }
    }
    return path.toString();
  }
}
