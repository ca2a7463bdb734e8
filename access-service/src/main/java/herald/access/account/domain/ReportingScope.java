package herald.access.account.domain;

import org.jspecify.annotations.Nullable;

/** Which posts the reports of an account know of, chosen on connecting (R-CON-3). */
public enum ReportingScope {
  ALL_SOURCES,
  HERALD_ONLY;

  /**
   * The rule that locks an account's access to EVERYONE: reports on all posts of an X account are
   * the whole hub's, so it cannot be kept from anybody in it (R-CON-4, R-ACC-5).
   */
  @Nullable String locks(Network network) {
    return network == Network.X && this == ALL_SOURCES ? "R-ACC-5" : null;
  }
}
