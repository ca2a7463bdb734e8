package herald.platform.api.document;

import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Caller;
import herald.platform.service.HeraldHeaders;
import herald.platform.service.IdempotencyKey;
import herald.platform.service.Paging;
import herald.platform.service.Requester;
import herald.platform.service.ServiceCaller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * What an endpoint asks the platform for, as what a caller sends: a token, headers, a parameter.
 */
record EdgeArguments(HandlerMethod handler) {

  static final String TOKEN = "token";
  private static final List<Class<?>> OWN =
      List.of(
          Caller.class,
          Requester.class,
          ServiceCaller.class,
          ExpectedVersion.class,
          IdempotencyKey.class,
          Paging.class);

  /** springdoc takes every argument that it does not know for a part of the request. */
  static void hideFromTheBody() {
    OWN.forEach(type -> SpringDocUtils.getConfig().addRequestWrapperToIgnore(type));
  }

  Operation tell(Operation operation) {
    if (takes(Caller.class) || takes(Requester.class)) {
      operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
    if (takes(ExpectedVersion.class)) {
      operation.addParametersItem(
          header(
              "If-Match",
              "The version that may be changed, as ETag gave it; 412 when it is another one by now.",
              "\"7\""));
    }
    if (takes(IdempotencyKey.class)) {
      operation.addParametersItem(
          header(
              HeraldHeaders.IDEMPOTENCY_KEY, "The same key makes the same thing once.", "order-1"));
    }
    if (takes(Paging.class)) {
      operation.addParametersItem(
          new Parameter()
              .in("query")
              .name(Paging.CURSOR)
              .required(false)
              .description("The page that next of the page before names.")
              .schema(text()));
    }
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> decidesBetweenEndpoints(parameter.getName()))
          .forEach(parameter -> parameter.setRequired(false));
    }
    if (reads()) {
      operation.addParametersItem(
          header(
              HeraldHeaders.AFTER,
              "A Herald-Position; waits up to two seconds until what is read has got there.",
              "account-service@1.42"));
    }
    return operation;
  }

  /** It is required by one of the endpoints of a path and by another one not. */
  private boolean decidesBetweenEndpoints(String parameter) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
    return mapping != null && Arrays.asList(mapping.params()).contains(parameter);
  }

  boolean reads() {
    return handler.hasMethodAnnotation(GetMapping.class) && takes(Caller.class);
  }

  private boolean takes(Class<?> type) {
    return Arrays.stream(handler.getMethodParameters())
        .map(MethodParameter::getParameterType)
        .anyMatch(type::equals);
  }

  private static Parameter header(String name, String says, String example) {
    return new Parameter()
        .in("header")
        .name(name)
        .required(false)
        .description(says)
        .schema(text())
        .example(example);
  }

  static Schema<?> text() {
    Schema<?> text = new Schema<>();
    text.setTypes(new LinkedHashSet<>(List.of("string")));
    text.setType("string");
    return text;
  }
}
