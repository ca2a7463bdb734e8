package herald.access.user.events;

/**
 * What a user may do with accounts in general; the matrix says what follows for one account. Super
 * admins have one too, which counts as soon as they are no super admin.
 */
public enum Permission {
  VIEW_ONLY,
  /** ENTERPRISE only (R-EDI-2). */
  DRAFT_ONLY,
  OWN_ACCOUNTS,
  ACCESSIBLE_ACCOUNTS
}
