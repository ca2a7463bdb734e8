package herald.platform.kernel;

import java.util.Set;

/**
 * The version that the caller believes to change. It travels in the command and is looked at where
 * the decision is made, so that of two people who change the same version one is told.
 *
 * <p>It is looked at first: also a command that would have nothing new to say is refused when it
 * expects another version, for its sender believes in something that is no longer so.
 */
public sealed interface ExpectedVersion {

  /** The code of the refusal; stable, and at the edge 412 instead of 409. */
  String MISMATCH = "version.mismatch";

  /** Whatever is there. */
  ExpectedVersion ANY = new Any();

  /** No version is expected. */
  record Any() implements ExpectedVersion {}

  /** One of these; of none of them when it is empty. */
  record OneOf(Set<Long> versions) implements ExpectedVersion {
    public OneOf {
      versions = Set.copyOf(versions);
    }
  }

  static ExpectedVersion of(long version) {
    return new OneOf(Set.of(version));
  }

  /**
   * Passes when the version that is there may be changed.
   *
   * @throws Rejection with the code {@link #MISMATCH} otherwise
   */
  default void require(long current) {
    if (this instanceof OneOf expected && !expected.versions().contains(current)) {
      throw new Rejection(
          MISMATCH, "HTTP-4", "It has changed meanwhile; its version is now " + current + ".");
    }
  }
}
