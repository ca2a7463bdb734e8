package herald.brand.assignment.domain;

/**
 * The version that the caller believes to change. It is looked at where the decision is made, so
 * that of two people who change the same version one is told.
 */
@FunctionalInterface
public interface Expected {

  /** Every version will do. */
  Expected ANY = version -> {};

  /**
   * Passes when this is the version that was expected.
   *
   * @throws herald.platform.kernel.Rejection otherwise
   */
  void require(long version);
}
