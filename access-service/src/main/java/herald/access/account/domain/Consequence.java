package herald.access.account.domain;

import herald.access.account.events.AccessRestricted;
import herald.access.account.events.AccountAccessEvent;
import java.util.List;

/** What a change of access switches off; said before and after it (R-ACC-6). */
public enum Consequence {
  OUT_OF_MAILS("R-MAIL-3", "The account is left out of digests and reports by mail."),
  OFF_AUTO_PUBLISHING(
      "R-AUTO-2",
      "Auto-publishing of the account is switched off; its waiting posts are withheld.");

  private final String rule;
  private final String says;

  Consequence(String rule, String says) {
    this.rule = rule;
    this.says = says;
  }

  /** Leaving EVERYONE has consequences; moving between restrictions, or to EVERYONE, has none. */
  public static List<Consequence> of(AccountAccess before, List<AccountAccessEvent> events) {
    boolean wasShared =
        before instanceof AccountAccess.Open open && open.access() instanceof Access.Everyone;
    boolean restricted = events.stream().anyMatch(AccessRestricted.class::isInstance);
    return wasShared && restricted ? List.of(values()) : List.of();
  }

  public String rule() {
    return rule;
  }

  public String says() {
    return says;
  }
}
