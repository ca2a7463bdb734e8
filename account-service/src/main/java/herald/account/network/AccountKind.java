package herald.account.network;

/** What sort of presence an account is on its network. */
public enum AccountKind {
  PAGE,
  PROFILE,
  BUSINESS,
  CHANNEL
}
