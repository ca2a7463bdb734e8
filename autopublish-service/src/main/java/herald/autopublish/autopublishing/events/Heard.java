package herald.autopublish.autopublishing.events;

/**
 * How far the other services had been heard of an account when blogs were chosen for it, or came
 * back to it. What is heard later counts, however long before that it happened; what is heard again
 * does not.
 *
 * @param account of its connection
 * @param access of who may use it
 */
public record Heard(Place account, Place access) {

  /** The same, and of its connection as far as there. */
  public Heard andOfItsConnection(Place at) {
    return new Heard(at, access);
  }
}
