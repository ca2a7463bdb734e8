package herald.platform.service.security;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets a user's token in, as far as its scopes reach: one without scopes does whatever its user
 * may, one with scopes reads, and changes something with the scope that this service asks for.
 * Scopes only ever take away: what the user may not do, no scope allows.
 */
final class ScopedUser implements AuthorizationManager<RequestAuthorizationContext> {

  private static final Set<String> READING =
      Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

  private final String changeScope;

  ScopedUser(ScopeProperties properties) {
    this.changeScope = properties.changeScope();
  }

  /** The user's token does not reach so far. */
  static final class ScopeMissing extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    private final String scope;

    ScopeMissing(String scope) {
      super("the token lacks the scope " + scope);
      this.scope = scope;
    }

    String scope() {
      return scope;
    }
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
    if (!(caller.get() instanceof JwtAuthenticationToken token) || KindOfToken.isService(token)) {
      return new AuthorizationDecision(false);
    }
    List<String> scopes = KindOfToken.scopes(token.getToken());
    boolean changes = !READING.contains(context.getRequest().getMethod());
    if (changes && !scopes.isEmpty() && !scopes.contains(changeScope)) {
      throw new ScopeMissing(changeScope);
    }
    return new AuthorizationDecision(true);
  }
}
