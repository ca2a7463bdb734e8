package herald.access.signin.provider;

import herald.access.session.HostCookie;
import herald.access.signin.ReturnTo;
import herald.access.token.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * Keeps Spring Security's authorization requests as {@link ProviderVisits}: rows instead of an HTTP
 * session, so that any replica can end what another began.
 */
final class VisitRepository implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  /** The request attribute with the visit that has just ended. */
  static final String VISIT = ProviderVisit.class.getName();

  /** Binds a visit to the browser that went: nobody finishes it in another's (attack A9). */
  private static final HostCookie COOKIE = new HostCookie("__Host-herald-visit");

  private final ProviderVisits visits;
  private final ClientRegistrationRepository registrations;

  VisitRepository(ProviderVisits visits, ClientRegistrationRepository registrations) {
    this.visits = visits;
    this.registrations = registrations;
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest begun,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (begun == null) {
      return;
    }
    Secret browser = Secret.random(Secret.Kind.PROVIDER_VISIT);
    visits.begin(
        new Secret(Objects.requireNonNull(begun.getState())),
        browser,
        new ProviderVisit(
            attribute(begun, OidcParameterNames.NONCE),
            attribute(begun, PkceParameterNames.CODE_VERIFIER),
            ReturnTo.of(request.getParameter("returnTo")).path(),
            request.getParameter("invitation")));
    response.addHeader(HttpHeaders.SET_COOKIE, COOKIE.of(browser.text(), ProviderVisits.LIFE));
  }

  /** Ends the visit: loading it is removing it, and there is nothing to load otherwise. */
  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    String state = request.getParameter(OAuth2ParameterNames.STATE);
    Optional<Secret> browser = COOKIE.in(request).map(Secret::new);
    if (state == null || browser.isEmpty()) {
      return null;
    }
    response.addHeader(HttpHeaders.SET_COOKIE, COOKIE.gone());
    Optional<ProviderVisit> ended = visits.end(new Secret(state), browser.get());
    ended.ifPresent(visit -> request.setAttribute(VISIT, visit));
    return ended.map(visit -> begun(state, visit)).orElse(null);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return null;
  }

  private OAuth2AuthorizationRequest begun(String state, ProviderVisit visit) {
    ClientRegistration registration =
        Objects.requireNonNull(
            registrations.findByRegistrationId(ProviderConfiguration.REGISTRATION));
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
        .clientId(registration.getClientId())
        .redirectUri(registration.getRedirectUri())
        .scopes(registration.getScopes())
        .state(state)
        .attributes(
            all ->
                all.putAll(
                    Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId(),
                        OidcParameterNames.NONCE, visit.nonce(),
                        PkceParameterNames.CODE_VERIFIER, visit.verifier())))
        .build();
  }

  private static String attribute(OAuth2AuthorizationRequest request, String name) {
    return Objects.requireNonNull(request.getAttribute(name), name);
  }
}
