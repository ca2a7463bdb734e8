package herald.platform.service.problem;

/**
 * What the edge holds every request to before a rule of the rule book is asked. The numbers are
 * Herald's own and stand in problem documents where no rule of the domain refused.
 */
public enum EdgeRule {
  /** The body is well-formed JSON with values of the right types. */
  WELL_FORMED("HTTP-1"),
  /** Properties that nobody knows are refused, never ignored. */
  KNOWN_PROPERTIES("HTTP-2"),
  /** One Idempotency-Key stands for one request with one body. */
  ONE_KEY_ONE_BODY("HTTP-3"),
  /** If-Match names the version that is there. */
  CURRENT_VERSION("HTTP-4"),
  /** Paths, parameters and headers are there and have the right form. */
  COMPLETE("HTTP-5"),
  /** Route, method and media types exist. */
  KNOWN_ROUTE("HTTP-6"),
  /** Every request carries a token of the access service for this service. */
  TOKEN("HTTP-7"),
  /** Users' tokens reach users' routes, services' tokens reach services' routes. */
  RIGHT_KIND_OF_CALLER("HTTP-8"),
  /** The fields of the body have values that make sense. */
  VALID("HTTP-9"),
  /** With a session, only Herald's own page changes something; the gateway sees to it. */
  OWN_PAGE("HTTP-10"),
  /** An API token with scopes changes only what they reach. */
  SCOPE("HTTP-11"),
  /** Who asks too often waits; the gateway sees to it. */
  NOT_TOO_OFTEN("HTTP-12");

  private final String number;

  EdgeRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
