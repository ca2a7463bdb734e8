package herald.autopublish.intake;

import herald.autopublish.autopublishing.domain.AccountFacts;
import herald.autopublish.ids.AccountId;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Rejection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** What the other services have told of accounts so far. */
@Component
public class SeenAccounts {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final long NAP_NANOS = Duration.ofMillis(20).toNanos();

  private final HubRows rows;

  SeenAccounts(HubRows rows) {
    this.rows = rows;
  }

  /**
   * The facts of an account. One that was connected a moment ago may not have been heard of yet, so
   * an unknown account is waited for, three seconds at most.
   *
   * @throws Rejection if there is no such account in the hub
   */
  public AccountFacts awaitFacts(String hub, AccountId account) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<AccountFacts> facts = facts(hub, account);
    while (facts.isEmpty() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(NAP_NANOS);
      facts = facts(hub, account);
    }
    return facts.orElseThrow(SeenAccounts::unknown);
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
  public static Rejection unknown() {
    return Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account.");
  }
}
