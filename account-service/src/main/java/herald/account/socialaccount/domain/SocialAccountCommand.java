package herald.account.socialaccount.domain;

import herald.account.id.AccountId;
import herald.account.id.BrandId;
import herald.account.id.PresenceId;
import herald.account.id.UserId;
import herald.account.network.Profile;
import herald.account.network.Reporting;
import herald.account.presence.domain.ClaimPresence;
import herald.platform.kernel.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of an account. Who may ask has been decided by the access service before. */
public sealed interface SocialAccountCommand extends Command {

  AccountId account();

  @Override
  default String target() {
    return account().value();
  }

  /** The first connection; it claims the presence in the same append (R-CON-7). */
  record ConnectAccount(
      AccountId account,
      PresenceId presence,
      Profile profile,
      Terms terms,
      @Nullable BrandId brand,
      int grant,
      Instant authorizedUntil,
      UserId by,
      Instant now)
      implements SocialAccountCommand {

    /** The claim that goes with it. */
    public ClaimPresence claim() {
      return new ClaimPresence(presence, profile.network(), profile.remoteId(), account, now);
    }
  }

  /** A new consent for an account that was connected before. */
  record ReconnectAccount(
      AccountId account,
      Profile profile,
      Reporting reporting,
      @Nullable BrandId brand,
      int grant,
      Instant authorizedUntil,
      UserId by,
      Instant now)
      implements SocialAccountCommand {}

  /** The network no longer accepts these tokens. */
  record LoseAuthorization(AccountId account, int grant, String because, Instant now)
      implements SocialAccountCommand {}

  /** The end of the connection, confirmed. */
  record DisconnectAccount(AccountId account, UserId by, Instant now)
      implements SocialAccountCommand {}
}
