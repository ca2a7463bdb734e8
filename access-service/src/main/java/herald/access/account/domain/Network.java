package herald.access.account.domain;

/** The networks; access differs by it only in R-CON-4. */
public enum Network {
  FACEBOOK,
  INSTAGRAM,
  LINKEDIN,
  X,
  YOUTUBE
}
