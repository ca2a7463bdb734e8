package herald.platform.service;

/** The list gave no such cursor; an answer rather than a failure, so it has no stack trace. */
public final class MalformedCursor extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedCursor() {
    super(
        "This list gave no such cursor; take it from the page before, as it is.",
        null,
        false,
        false);
  }
}
