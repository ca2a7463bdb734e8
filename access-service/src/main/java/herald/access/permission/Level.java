package herald.access.permission;

/** What one user may do with one account, from nothing to everything (R-PERM-1). */
public enum Level {
  /** The account does not exist for the user. */
  NONE,
  /** Its row in the settings, without posts. */
  NAME,
  /** Its posts and reports. */
  VIEW,
  /** Its drafts, to write and delete. */
  DRAFT,
  /** Its posts, to schedule, publish, cancel and delete. */
  FULL
}
