package herald.platform.service;

import herald.platform.kernel.Origin;

/**
 * Whoever made the request: a person (or a program with a person's token), or another service. An
 * endpoint that serves both takes this as its argument and switches over it; one that takes {@link
 * Caller} or {@link ServiceCaller} refuses the other kind.
 */
public sealed interface Requester permits Caller, ServiceCaller {

  /** The hub that the request is about. */
  String hub();

  /** The id of the request, for the log and the events (R-AUD-1). */
  String request();

  /** How the events that follow from the request name their origin. */
  Origin origin();
}
