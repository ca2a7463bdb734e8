package herald.platform.service;

import herald.platform.kernel.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The version that the caller believes to change, from the header {@code If-Match}; an argument of
 * endpoints. The header may be left out, then every version matches.
 */
public final class IfMatch {

  /** The code of the refusal; whoever throws it is answered 412 instead of 409. */
  public static final String MISMATCH = "version.mismatch";

  private final @Nullable String tags;

  private IfMatch(@Nullable String tags) {
    this.tags = tags;
  }

  public static IfMatch of(@Nullable String header) {
    return new IfMatch(header);
  }

  /** The entity tag of a version, for the header {@code ETag}. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /** Passes when the header names this version, {@code *}, or nothing; otherwise 412. */
  public void require(long version) {
    if (tags != null && !tags.isBlank() && !names(tag(version))) {
      throw new Rejection(
          MISMATCH, "HTTP-4", "It has changed meanwhile; its version is now " + version + ".");
    }
  }

  private boolean names(String current) {
    for (String tag : tags.split(",")) {
      if (tag.strip().equals("*") || tag.strip().equals(current)) {
        return true;
      }
    }
    return false;
  }
}
