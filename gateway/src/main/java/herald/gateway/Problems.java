package herald.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Turns whatever went wrong into one {@link Problem} and writes it as a problem document. */
@Component
@Order(-2)
class Problems implements ErrorWebExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(failure);
    }
    Problem problem = problemOf(exchange, failure);
    log(exchange, problem);
    response.setStatusCode(problem.status());
    HttpHeaders headers = response.getHeaders();
    if (failure instanceof ErrorResponse framework) {
      headers.putAll(framework.getHeaders()); // such as Allow
    }
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.status() == HttpStatus.UNAUTHORIZED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (problem.retryAfter() != null) {
      headers.set(HttpHeaders.RETRY_AFTER, problem.retryAfter().toString());
    }
    String path = exchange.getRequest().getPath().value();
    return response.writeWith(
        Mono.fromSupplier(() -> response.bufferFactory().wrap(document(problem, path))));
  }

  private static Problem problemOf(ServerWebExchange exchange, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Problem problem -> {
          return problem;
        }
        case ConnectException e -> {
          return Problem.unreachable(serviceOf(exchange), e);
        }
        case UnknownHostException e -> {
          return Problem.unreachable(serviceOf(exchange), e);
        }
        case ResponseStatusException e -> {
          return byStatus(e);
        }
        case IOException e -> {
          return Problem.brokenOff(e);
        }
        default -> {}
      }
    }
    return Problem.unexpected(HttpStatus.INTERNAL_SERVER_ERROR, failure);
  }

  private static Problem byStatus(ResponseStatusException e) {
    HttpStatus status = HttpStatus.resolve(e.getStatusCode().value());
    return switch (status) {
      case NOT_FOUND -> Problem.noSuchPath();
      case METHOD_NOT_ALLOWED -> Problem.wrongMethod();
      case GATEWAY_TIMEOUT -> Problem.late(e);
      case null -> Problem.unexpected(HttpStatus.INTERNAL_SERVER_ERROR, e);
      default -> Problem.unexpected(status, e);
    };
  }

  private static String serviceOf(ServerWebExchange exchange) {
    return exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR) == null
        ? "service"
        : Routes.doorOf(exchange).service().audience();
  }

  private static void log(ServerWebExchange exchange, Problem problem) {
    String request = RequestId.of(exchange);
    if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
      LOG.error("{} answered with {}", request, problem.code(), problem.getCause());
    } else if (problem.status().is5xxServerError()) {
      String cause = String.valueOf(problem.getCause());
      LOG.warn("{} answered with {}: {}", request, problem.code(), cause);
    }
  }

  /** The problem as JSON; the instance is the path that was asked for, where it could be read. */
  byte[] document(Problem problem, @Nullable String instance) {
    return json.writeValueAsBytes(
        new Document(
            "urn:herald:problem:" + problem.code(),
            problem.status().getReasonPhrase(),
            problem.status().value(),
            problem.detail(),
            problem.rule(),
            instance,
            List.of()));
  }

  /** The shape that every service's problems have. */
  record Document(
      String type,
      String title,
      int status,
      String detail,
      @Nullable String rule,
      @Nullable String instance,
      List<String> errors) {}
}
