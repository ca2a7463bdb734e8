package herald.account.network;

/** Which posts the reports know of: all of them, or those that Herald published (R-CON-3). */
public enum Reporting {
  ALL_SOURCES,
  HERALD_ONLY
}
