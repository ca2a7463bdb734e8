package herald.platform.kernel;

/**
 * The id of one kind of thing, as a type of its own, so that an account's id cannot be passed for a
 * user's. Implementations are records with the one component {@code value}, which check it with
 * {@link Identifiers#require}; in JSON and in stored events they are that text.
 */
public interface Identifier {

  /**
   * Opaque text with a prefix that tells the kind, for example {@code
   * acc_0191e0d2c6a87b3f9b1c2d3e4f5a6b7c}.
   */
  String value();
}
