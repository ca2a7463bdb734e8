package herald.access.signin.provider;

import herald.access.invitation.Joining;
import herald.access.invitation.Joining.Joined;
import herald.access.person.SignIn;
import herald.access.signin.Entering;
import herald.access.signin.ReturnTo;
import herald.access.token.Secret;
import herald.access.user.events.PersonId;
import herald.platform.kernel.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows when the provider has said who somebody is, or has not. */
@Component
class ProviderAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderAnswers.class);

  private static final String SIGN_IN = "/login?done=";

  private final ProviderIdentities identities;
  private final Joining joining;
  private final SignIn signIn;
  private final Entering entering;

  ProviderAnswers(
      ProviderIdentities identities, Joining joining, SignIn signIn, Entering entering) {
    this.identities = identities;
    this.joining = joining;
    this.signIn = signIn;
    this.entering = entering;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    ProviderVisit visit = (ProviderVisit) request.getAttribute(VisitRepository.VISIT);
    Identity identity = Identity.of((OidcUser) authentication.getPrincipal());
    String invitation = visit.invitation();
    if (invitation == null) {
      enter(known(identity), visit, request, response);
    } else {
      accept(new Secret(invitation), identity, request, response);
    }
  }

  private void enter(
      Optional<PersonId> person,
      ProviderVisit visit,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<String> session = person.flatMap(one -> entering.enter(one, request));
    session.ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
    goOn(response, session.isPresent() ? visit.returnTo() : SIGN_IN + "provider-unknown");
  }

  private void accept(
      Secret invitation,
      Identity identity,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      PersonId person = known(identity).orElseGet(() -> joining.newcomer(invitation));
      identities.link(identity, person);
      Joined joined = joining.accept(invitation, person);
      response.addHeader(
          HttpHeaders.SET_COOKIE, entering.enter(person, joined.membership(), request));
      goOn(response, ReturnTo.START.path());
    } catch (Rejection refused) {
      goOn(response, SIGN_IN + refused.code());
    }
  }

  /** Why is for the log: whoever signs in can do nothing about it but try again. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    LOG.warn("Signing in at the provider failed: {}", failure.getMessage());
    goOn(response, SIGN_IN + "provider-failed");
  }

  /** Whoever is linked already, or signs in with the address that the provider vouches for. */
  private Optional<PersonId> known(Identity identity) {
    Optional<PersonId> linked = identities.find(identity);
    if (linked.isPresent()) {
      return linked;
    }
    Optional<PersonId> byAddress = identity.address().flatMap(signIn::person);
    byAddress.ifPresent(person -> identities.link(identity, person));
    return byAddress;
  }

  private static void goOn(HttpServletResponse response, String path) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, path);
  }
}
