package herald.account.network.client;

/** What asking for a fresh access token came to. */
public sealed interface Refreshed {

  /** The tokens to keep from now on, the refresh token always among them (R-CON-10). */
  record Fresh(Tokens tokens) implements Refreshed {}

  /** The network ended the grant; only a person can give it anew. */
  record Ended(String because) implements Refreshed {}

  /** No answer to rely on; the old tokens stay. */
  record Later(String because) implements Refreshed {}
}
