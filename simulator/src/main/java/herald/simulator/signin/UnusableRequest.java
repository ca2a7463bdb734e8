package herald.simulator.signin;

/** An authorization request that cannot be shown to a person, and so is not sent back either. */
public final class UnusableRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;

  public UnusableRequest(String parameter, String detail) {
    super(detail, null, false, false);
    this.parameter = parameter;
  }

  public String parameter() {
    return parameter;
  }
}
