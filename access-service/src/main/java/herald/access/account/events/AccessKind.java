package herald.access.account.events;

/** How widely an account is shared (R-ACC-2). */
public enum AccessKind {
  /** One user. */
  PRIVATE,
  /** All users of the hub. */
  EVERYONE,
  /** The named users and the members of the named teams. */
  SELECTED
}
