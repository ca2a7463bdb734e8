package herald.platform.service.problem;

import herald.platform.kernel.ExpectedVersion;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives endpoints the header {@code If-Match} as what a command carries. The header may be left
 * out; a tag that this house does not give stands for no version at all.
 */
final class IfMatchArgument implements HandlerMethodArgumentResolver {

  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(ExpectedVersion.class);
  }

  @Override
  public ExpectedVersion resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String @Nullable [] headers = request.getHeaderValues(HttpHeaders.IF_MATCH);
    return expected(headers == null ? "" : String.join(",", headers));
  }

  private static ExpectedVersion expected(String header) {
    List<String> tags = Arrays.stream(header.split(",")).map(String::strip).toList();
    return header.isBlank() || tags.contains("*")
        ? ExpectedVersion.ANY
        : new ExpectedVersion.OneOf(
            tags.stream()
                .map(TAG::matcher)
                .filter(Matcher::matches)
                .map(tag -> Long.valueOf(tag.group(1)))
                .collect(Collectors.toSet()));
  }
}
