package herald.autopublish.intake;

import herald.autopublish.autopublishing.domain.AccountFacts;
import herald.autopublish.ids.AccountId;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the other services have told of accounts so far. */
@Component
public class SeenAccounts {

  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(3), Duration.ofMillis(100));

  private final HubRows rows;
  private final Authority authority;

  SeenAccounts(HubRows rows, Authority authority) {
    this.rows = rows;
    this.authority = authority;
  }

  /**
   * The facts of an account. One that was connected a moment ago may not have been heard of yet, so
   * an unknown account is waited for, three seconds at most, and so is a hidden one (R-ACC-3).
   *
   * @throws Rejection if there is no such account in the hub, as far as the caller may know
   */
  public AccountFacts awaitFacts(Caller caller, AccountId account) {
    return PATIENCE
        .until(() -> isVisible(caller, account), () -> facts(caller.hub(), account))
        .orElseThrow(SeenAccounts::unknown);
  }

  private boolean isVisible(Caller caller, AccountId account) {
    return authority.levels(caller.hub(), caller.user()).containsKey(account.value());
  }

  private Optional<AccountFacts> facts(String hub, AccountId account) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    select network, a.kind, x.kind as access, connected
                    from seen_account a join seen_access x using (hub_id, account)
                    where account = ?""")
                .param(account.value())
                .query(AccountFacts.class)
                .optional());
  }

  /** The one answer for accounts that are not there and accounts that must stay hidden. */
  private static Rejection unknown() {
    return Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account.");
  }
}
