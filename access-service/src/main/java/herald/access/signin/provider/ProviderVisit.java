package herald.access.signin.provider;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's way to the provider and back.
 *
 * @param nonce that its token must hold, unhashed
 * @param verifier that proves the code to be asked for here (RFC 7636)
 * @param returnTo where they go on
 * @param invitation the link that they came from, if any
 */
record ProviderVisit(String nonce, String verifier, String returnTo, @Nullable String invitation) {

  /** Never what proves something. */
  @Override
  public String toString() {
    return "ProviderVisit[…]";
  }
}
