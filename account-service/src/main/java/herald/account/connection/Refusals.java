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

  /** The sign-in was begun for one account, and this is another presence. */
  static Rejection anotherPresence() {
    return Rejection.invalid(
        "choices",
        "connection.another-presence",
        "R-CON-15",
        "This sign-in reconnects another account; choose that one, or connect this one by itself.");
  }

  static Rejection notOffered() {
    return Rejection.invalid(
        "choices", "connection.choice-unknown", "R-CON-1", "This was not offered.");
  }
}
