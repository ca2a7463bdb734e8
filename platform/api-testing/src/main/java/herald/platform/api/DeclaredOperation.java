package herald.platform.api;

/**
 * A row of {@code docs/api/operations.csv}.
 *
 * @param takes an action of the permission matrix, or {@code user}, {@code super-admin}, {@code
 *     auditor} (which super admins are too), {@code self-or-auditor}, {@code secret} (whoever has
 *     the link)
 * @param level on which account it can be done at all; empty where it concerns no account
 * @param without what somebody without it is told: {@code refused}, or {@code left-out} where a
 *     list is just shorter
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

  /** Whether it is done by one's right in the hub, or by none at all. */
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
