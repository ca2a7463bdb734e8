package herald.access.account.domain;

import herald.access.account.events.AccountId;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * What can be asked of an account's access. Whether the person asking may is decided before, by the
 * matrix (R-PERM-5).
 */
public sealed interface AccountAccessCommand extends Command
    permits OpenAccess,
        ReopenAccess,
        ShareAccess,
        RestrictAccess,
        NameConnector,
        CloseAccess,
        DropUser,
        DropTeam {

  AccountId account();

  Instant now();

  /** The version that it may change: any, unless the command carries one. */
  default ExpectedVersion expected() {
    return ExpectedVersion.ANY;
  }

  @Override
  default String target() {
    return account().value();
  }
}
