package herald.account.vault;

/**
 * There are no tokens, or they do not open: deleted, swapped, altered, or the installation's key is
 * another. The account has to be reconnected.
 */
public final class TokensUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TokensUnreadable(String owner) {
    super("The tokens of " + owner + " cannot be read.", null, false, false);
  }
}
