package herald.access;

import herald.platform.kernel.Rejection;
import herald.platform.service.ServiceCaller;

/** Whoever runs the installation; they ask by the {@code herald} command alone. */
public final class Operator {

  private static final String COMMAND = "suite";

  private Operator() {}

  /**
   * Passes when the command asks.
   *
   * @throws Rejection for every other service
   */
  public static void require(ServiceCaller caller) {
    if (!caller.service().equals(COMMAND)) {
      throw Rejection.forbidden(
          "operator.only", "HTTP-8", "Only the herald command asks for this.");
    }
  }
}
