package herald.account.readback;

import herald.account.id.AccountId;
import herald.account.network.Network;
import herald.account.network.Reporting;
import java.time.Instant;

/**
 * One look to take at one account's network.
 *
 * @param grant the number of its tokens in the vault
 * @param cause the event that connected it, because of which it is looked at (R-AUD-1)
 * @param since what was said before is known
 * @param dueAt when it is due: nobody else has moved that
 */
record Look(
    String hub,
    AccountId account,
    Network network,
    String remoteId,
    int grant,
    Reporting reporting,
    String cause,
    Instant since,
    Instant dueAt) {

  /** The same, put off to then. */
  Look dueAt(Instant then) {
    return new Look(hub, account, network, remoteId, grant, reporting, cause, since, then);
  }
}
