package herald.platform.api;

/**
 * A row of {@code docs/api/operations.csv}.
 *
 * @param takes an action of the permission matrix; or a right in the hub, for example {@code
 *     people.manage}; {@code user}, whoever is signed in; {@code secret}, whoever has the link;
 *     {@code public}, anybody
 * @param level the lowest on an account with which it can be done; empty where it concerns none
 * @param without what somebody else is told: {@code refused}, or {@code left-out} where a list is
 *     just shorter
 * @param says one sentence, which the document shows
 */
public record DeclaredOperation(
    String service,
    String method,
    String path,
    String operation,
    String takes,
    String level,
    String without,
    String says) {

  /** Whether an account decides, and so the matrix. */
  public boolean onAccount() {
    return !level.isEmpty();
  }

  /** Whether nobody is refused, and a list holds only what one may know of. */
  public boolean leavesOut() {
    return without.equals("left-out");
  }

  boolean is(String otherMethod, String otherPath) {
    return method.equals(otherMethod) && path.equals(otherPath);
  }

  @Override
  public String toString() {
    return operation + " (" + method + " " + path + ")";
  }
}
