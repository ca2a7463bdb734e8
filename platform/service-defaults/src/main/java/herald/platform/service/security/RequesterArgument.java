package herald.platform.service.security;

import herald.platform.kernel.Ids;
import herald.platform.service.Caller;
import herald.platform.service.HeraldHeaders;
import herald.platform.service.Requester;
import herald.platform.service.ServiceCaller;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives endpoints their {@link Caller}, {@link ServiceCaller} or {@link Requester}. */
final class RequesterArgument implements HandlerMethodArgumentResolver {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

  private final Ids ids;

  RequesterArgument(Ids ids) {
    this.ids = ids;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Requester.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public Requester resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Requester requester = requester(request);
    if (!parameter.getParameterType().isInstance(requester)) {
      throw new AccessDeniedException("not this kind of caller");
    }
    return requester;
  }

  private Requester requester(NativeWebRequest request) {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken authentication) {
      Jwt token = authentication.getToken();
      return authentication.getName().startsWith(KindOfToken.SERVICE_SUBJECT)
          ? service(token, request)
          : user(token, request);
    }
    throw new AuthenticationCredentialsNotFoundException("no token");
  }

  private static Caller user(Jwt token, NativeWebRequest request) {
    String asked = id(request.getHeader(HeraldHeaders.REQUEST));
    String session =
        token.hasClaim("session")
            ? "session:" + token.getClaimAsString("session")
            : "token:" + token.getClaimAsString("token");
    return new Caller(
        token.getClaimAsString("hub"),
        token.getSubject(),
        Set.copyOf(KindOfToken.scopes(token)),
        session,
        // A token serves several requests; the gateway gives each an id of its own (R-AUD-1).
        asked == null ? token.getClaimAsString("request") : asked);
  }

  private ServiceCaller service(Jwt token, NativeWebRequest request) {
    String asked = id(request.getHeader(HeraldHeaders.REQUEST));
    return new ServiceCaller(
        token.getSubject().substring(KindOfToken.SERVICE_SUBJECT.length()),
        id(request.getHeader(HeraldHeaders.HUB)),
        asked == null ? ids.next("req") : asked);
  }

  private static @Nullable String id(@Nullable String header) {
    return header != null && ID.matcher(header).matches() ? header : null;
  }
}
