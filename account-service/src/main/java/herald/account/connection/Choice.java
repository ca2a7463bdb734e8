package herald.account.connection;

import herald.account.network.Profile;
import herald.account.vault.SealedTokens;

/** One thing that may be connected, and the tokens for it, sealed under the choice's own words. */
record Choice(String id, Profile profile, SealedTokens tokens) {

  /** Whom the tokens belong to while nothing is connected yet. */
  static String owner(String connection, String choice) {
    return connection + "/" + choice;
  }
}
