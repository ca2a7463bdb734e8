package herald.account.defaults.domain;

import herald.account.defaults.events.DefaultUnset.Reason;
import herald.account.id.AccountId;
import herald.account.id.DefaultsId;
import herald.account.id.UserId;
import herald.account.network.Network;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/** What can be asked of a hub's defaults. */
public sealed interface DefaultsCommand extends Command {

  DefaultsId defaults();

  ExpectedVersion expected();

  @Override
  default String target() {
    return defaults().value();
  }

  /**
   * Preselect the account.
   *
   * @param limit how many there may be (R-DEF-1, R-DEF-3)
   */
  record SetDefault(
      DefaultsId defaults,
      AccountId account,
      Network network,
      int limit,
      ExpectedVersion expected,
      UserId by,
      Instant now)
      implements DefaultsCommand {}

  /** Preselect it no longer. */
  record UnsetDefault(
      DefaultsId defaults,
      AccountId account,
      Reason because,
      ExpectedVersion expected,
      UserId by,
      Instant now)
      implements DefaultsCommand {}
}
