package herald.access.token;

import java.util.List;
import java.util.Optional;

/** One of the things that a caller signs in with, and that the gateway exchanges for tokens. */
public interface Credentials {

  /** The {@code subject_token_type} of its exchange (RFC 8693). */
  String type();

  /** Whose it is, if it is known and has not ended; that it was used is noted. */
  Optional<Owner> owner(Secret secret);

  /**
   * Whose a credential is.
   *
   * @param claim the claim of Herald's tokens that names it, {@code token} or {@code session}
   * @param id its own id, by which it is listed and ended
   * @param scopes what it is limited to; none means no limit
   */
  record Owner(String hub, String user, String claim, String id, List<String> scopes) {}
}
