package herald.autopublish.post.domain;

/** What whoever sends a command was found to be allowed on the account (R-PERM-1). */
public enum Grant {
  /** To create, edit and delete drafts. */
  DRAFT,
  /** Everything with posts. */
  FULL
}
