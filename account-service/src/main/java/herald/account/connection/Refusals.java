package herald.account.connection;

import herald.platform.kernel.Rejection;

/** What is said in the same words wherever it happens. */
final class Refusals {

  private Refusals() {}

  /** Absent, forged, used, late, or another session's: nobody learns which (A8). */
  static Rejection state() {
    return Rejection.forbidden(
        "connection.state-refused",
        "R-CON-1",
        "This sign-in was not begun here, was finished already, or took longer than ten minutes."
            + " Begin again.");
  }

  static Rejection unknown() {
    return Rejection.unknown("connection.unknown", "R-CON-1", "There is no such connection.");
  }

  static Rejection notAsked() {
    return new Rejection(
        "connection.nothing-to-choose", "R-CON-1", "This connection offers nothing to choose.");
  }

  static Rejection notOffered() {
    return Rejection.invalid(
        "choices", "connection.choice-unknown", "R-CON-1", "This was not offered.");
  }
}
