package herald.platform.service.problem;

import herald.platform.service.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;

/** The problems that only a status is known of. */
final class ByStatus {

  private ByStatus() {}

  static Problem problem(HttpStatus status, @Nullable Exception thrown) {
    return switch (status) {
      case NOT_FOUND -> route(status, "route.unknown", "There is nothing at this address.");
      case METHOD_NOT_ALLOWED ->
          route(status, "method.not-allowed", "This address does not take this method.");
      case NOT_ACCEPTABLE ->
          route(status, "media-type.not-acceptable", "No answer can be given in this media type.");
      case UNSUPPORTED_MEDIA_TYPE ->
          route(status, "media-type.unsupported", "The body must be of another media type.");
      case CONTENT_TOO_LARGE ->
          Problem.of(status, "request.too-large", EdgeRule.COMPLETE, "The request is too large.");
      case BAD_REQUEST -> badRequest(thrown);
      default -> Problem.of(status, "request.refused", EdgeRule.COMPLETE, "Refused.");
    };
  }

  private static Problem route(HttpStatus status, String code, String detail) {
    return Problem.of(status, code, EdgeRule.KNOWN_ROUTE, detail);
  }

  private static Problem badRequest(@Nullable Exception thrown) {
    return switch (thrown) {
      case MissingServletRequestParameterException e -> missing(e.getParameterName());
      case MissingRequestHeaderException e -> missing(e.getHeaderName());
      case null, default ->
          Problem.of(
              HttpStatus.BAD_REQUEST,
              "request.malformed",
              EdgeRule.COMPLETE,
              "The request does not have the form that this needs.");
    };
  }

  private static Problem missing(String field) {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "request.malformed",
        EdgeRule.COMPLETE,
        field + " is missing.",
        new FieldError(field, "is missing"));
  }
}
