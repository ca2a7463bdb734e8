package herald.platform.service.problem;

import herald.platform.kernel.Rejection;
import herald.platform.service.problem.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every exception of an endpoint, and of the way to it, with a problem document. */
@RestControllerAdvice
class ProblemAnswers extends ResponseEntityExceptionHandler {

  /**
   * @throws Exception the same one, once an answer has begun: its end must not look like an answer
   */
  @ExceptionHandler
  ResponseEntity<Object> anyOther(
      Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
    if (response.isCommitted()) {
      throw thrown;
    }
    return anyOther(thrown, request);
  }

  private static ResponseEntity<Object> anyOther(Exception thrown, HttpServletRequest request) {
    return answer(Problems.of(thrown), new HttpHeaders(), request.getRequestURI());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException thrown,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    return answer(JsonFaults.problem(cause), headers, path(request));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException thrown,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(invalid(fields(thrown.getBindingResult())), headers, path(request));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException thrown,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (thrown.isForReturnValue()) {
      return anyOther(thrown, ((ServletWebRequest) request).getRequest());
    }
    FieldError[] errors =
        thrown.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result.getResolvableErrors().stream()
                        .map(
                            error ->
                                new FieldError(
                                    String.valueOf(result.getMethodParameter().getParameterName()),
                                    String.valueOf(error.getDefaultMessage()))))
            .toArray(FieldError[]::new);
    return answer(invalid(errors), headers, path(request));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException thrown,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Class<?> type = thrown.getRequiredType();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Rejection rejection -> {
          return answer(Problem.of(rejection), headers, path(request));
        }
        case ConversionFailedException one -> type = one.getTargetType().getType();
        default -> {}
      }
    }
    String field =
        thrown instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(thrown.getPropertyName());
    String message = Optional.ofNullable(type).flatMap(Choices::of).orElse("has the wrong form");
    Problem problem =
        Problem.of(
            HttpStatus.BAD_REQUEST,
            "request.malformed",
            EdgeRule.COMPLETE,
            "The parameter " + field + " " + message + ".",
            new FieldError(field, message));
    return answer(problem, headers, path(request));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception thrown,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      return anyOther(thrown, ((ServletWebRequest) request).getRequest());
    }
    HttpStatus known = HttpStatus.valueOf(status.value());
    return answer(ByStatus.problem(known, thrown), headers, path(request));
  }

  private static FieldError[] fields(BindingResult result) {
    return result.getAllErrors().stream()
        .map(
            error ->
                new FieldError(
                    error instanceof org.springframework.validation.FieldError field
                        ? field.getField()
                        : error.getObjectName(),
                    String.valueOf(error.getDefaultMessage())))
        .toArray(FieldError[]::new);
  }

  private static Problem invalid(FieldError... errors) {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "request.invalid",
        EdgeRule.VALID,
        "Some fields have values that cannot be right.",
        errors);
  }

  private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, String path) {
    HttpHeaders all = new HttpHeaders();
    all.putAll(headers);
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      all.set(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
    }
    return ResponseEntity.status(problem.status())
        .headers(all)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.at(path));
  }

  private static String path(WebRequest request) {
    return ((ServletWebRequest) request).getRequest().getRequestURI();
  }
}
