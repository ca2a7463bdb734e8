package herald.simulator.signin;

import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Presence;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which a person signs in and consents. {@code &approve=true} consents at once; {@code
 * &profile=NAME}, which may be repeated where a network allows several, says as whom.
 */
@Controller
class SignInPage {

  private static final String FACEBOOK = "/facebook/{version}/dialog/oauth";
  private static final String INSTAGRAM = "/instagram/{version}/dialog/oauth";
  private static final String X = "/x/i/oauth2/authorize";
  private static final String LINKEDIN = "/linkedin/oauth/v2/authorization";
  private static final String YOUTUBE = "/youtube/o/oauth2/v2/auth";

  private final List<Dialect> dialects;
  private final Consent consent;
  private final Ledger ledger;

  SignInPage(List<Dialect> dialects, Consent consent, Ledger ledger) {
    this.dialects = dialects;
    this.consent = consent;
    this.ledger = ledger;
  }

  @GetMapping({FACEBOOK, INSTAGRAM, X, LINKEDIN, YOUTUBE})
  Object ask(HttpServletRequest http, @RequestParam Map<String, String> parameters) {
    Dialect dialect = dialect(http);
    AuthorizationRequest request = AuthorizationRequest.read(parameters, dialect);
    List<String> chosen = Names.of(http.getParameterValues("profile"), dialect);
    if ("true".equals(parameters.get("approve"))) {
      return approve(dialect, chosen, request);
    }
    Set<String> offered =
        Stream.of(
                chosen.stream(),
                dialect.residents().stream(),
                ledger.presences(dialect.network()).stream().map(Presence::name))
            .flatMap(names -> names)
            .collect(LinkedHashSet::new, Set::add, Set::addAll);
    return new ModelAndView(
        "sign-in",
        Map.of(
            "network", dialect.network(),
            "several", dialect.several(),
            "offered", offered,
            "chosen", chosen,
            "request", request,
            "parameters", parameters));
  }

  @PostMapping({FACEBOOK, INSTAGRAM, X, LINKEDIN, YOUTUBE})
  ResponseEntity<Void> decide(
      HttpServletRequest http,
      @RequestParam Map<String, String> parameters,
      @RequestParam(defaultValue = "") String newcomer,
      @RequestParam(defaultValue = "deny") String decision) {
    Dialect dialect = dialect(http);
    AuthorizationRequest request = AuthorizationRequest.read(parameters, dialect);
    return decision.equals("approve")
        ? approve(dialect, chosen(http.getParameterValues("profile"), newcomer, dialect), request)
        : found(request.back(dialect.denial()));
  }

  /**
   * A new name stands beside the ticked ones, or instead of the one where there can be only one.
   */
  private static List<String> chosen(String @Nullable [] ticked, String newcomer, Dialect dialect) {
    if (newcomer.isBlank()) {
      return Names.of(ticked, dialect);
    }
    boolean beside = dialect.several() && ticked != null;
    Stream<String> others = beside ? Arrays.stream(ticked) : Stream.empty();
    return Names.of(Stream.concat(others, Stream.of(newcomer)).toArray(String[]::new), dialect);
  }

  @ExceptionHandler
  ModelAndView refused(UnusableRequest refusal) {
    return new ModelAndView(
        "refused",
        Map.of("parameter", refusal.parameter(), "detail", refusal.getMessage()),
        HttpStatus.BAD_REQUEST);
  }

  private ResponseEntity<Void> approve(
      Dialect dialect, List<String> names, AuthorizationRequest request) {
    return found(request.back(Map.of("code", consent.code(dialect, names, request))));
  }

  private static ResponseEntity<Void> found(URI address) {
    return ResponseEntity.status(HttpStatus.FOUND).location(address).build();
  }

  private Dialect dialect(HttpServletRequest http) {
    String first = Arrays.asList(http.getRequestURI().split("/")).get(1);
    return dialects.stream()
        .filter(each -> each.network().path().equals(first))
        .findFirst()
        .orElseThrow();
  }
}
