package herald.gateway;

/** What a door asks of whoever comes, and what it lets through. */
enum Entry {
  /** Only with a credential, which is exchanged; cookies stay outside. */
  CALLER,
  /** Without a credential; one that is sent is not passed on. */
  OPEN,
  /** The same, for the sign-in pages: their cookies pass. */
  SIGN_IN,
  /** Other systems' calls, which prove themselves: own headers and raw bytes pass unchanged. */
  HOOK
}
