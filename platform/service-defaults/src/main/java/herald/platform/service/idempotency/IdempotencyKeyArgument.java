package herald.platform.service.idempotency;

import herald.platform.service.HeraldHeaders;
import herald.platform.service.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives endpoints their {@link IdempotencyKey}. */
final class IdempotencyKeyArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(IdempotencyKey.class);
  }

  @Override
  public IdempotencyKey resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return new IdempotencyKey(
        http.getHeader(HeraldHeaders.IDEMPOTENCY_KEY),
        http.getMethod() + " " + http.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
        http.getRequestURI());
  }
}
