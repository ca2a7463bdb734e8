package herald.platform.service.security;

import herald.platform.eventstore.OnBehalf;
import herald.platform.service.Caller;
import herald.platform.service.HeraldHeaders;
import herald.platform.service.Requester;
import herald.platform.service.ServiceCaller;
import java.util.Set;
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

  private static Requester requester(NativeWebRequest request) {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken caller) {
      return KindOfToken.isService(caller)
          ? service(caller.getToken(), request)
          : user(caller.getToken());
    }
    throw new AuthenticationCredentialsNotFoundException("no token");
  }

  private static Caller user(Jwt token) {
    String session =
        token.hasClaim("session")
            ? "session:" + token.getClaimAsString("session")
            : "token:" + token.getClaimAsString("token");
    return new Caller(
        token.getClaimAsString("hub"),
        token.getSubject(),
        Set.copyOf(KindOfToken.scopes(token)),
        session,
        OnBehalf.request().orElseThrow());
  }

  private static ServiceCaller service(Jwt token, NativeWebRequest request) {
    return new ServiceCaller(
        token.getSubject().substring(KindOfToken.SERVICE_SUBJECT.length()),
        PlainId.of(request.getHeader(HeraldHeaders.HUB)),
        OnBehalf.request().orElseThrow());
  }
}
