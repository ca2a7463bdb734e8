package herald.access.publication;

import herald.platform.eventstore.EventContext;

/** Who did it, as contracts say it. */
final class Actors {

  private Actors() {}

  /** A user by their id, an automation by its name. */
  static String of(EventContext context) {
    return context.origin().actor().replaceFirst("^user:", "");
  }
}
