package herald.account.socialaccount.domain;

import herald.account.id.AccountId;
import herald.account.id.BrandId;
import herald.account.id.PresenceId;
import herald.account.id.UserId;
import herald.account.network.Profile;
import herald.account.network.Reporting;
import herald.account.presence.domain.ClaimPresence;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of an account. Who may ask has been decided by the access service before. */
public sealed interface SocialAccountCommand extends Command {

  AccountId account();

  /** The version of the account that the sender believes in. */
  default ExpectedVersion expected() {
    return ExpectedVersion.ANY;
  }

  @Override
  default String target() {
    return account().value();
  }

  /**
   * The first connection; it claims the presence in the same append (R-CON-7).
   *
   * @param instead the account that stood for the presence until its time was over (R-CON-12)
   */
  record ConnectAccount(
      AccountId account,
      PresenceId presence,
      Profile profile,
      Terms terms,
      @Nullable BrandId brand,
      int grant,
      Instant authorizedUntil,
      UserId by,
      @Nullable AccountId instead,
      Instant now)
      implements SocialAccountCommand {

    /** The claim that goes with it. */
    public ClaimPresence claim() {
      return new ClaimPresence(
          presence, profile.network(), profile.remoteId(), account, instead, now);
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

  /** Somebody else counts as the connector from now on. */
  record HandOverConnector(
      AccountId account, UserId connector, ExpectedVersion expected, UserId by, Instant now)
      implements SocialAccountCommand {}

  /** Who counts as the connector has left the hub; anybody else stays it. */
  record DropConnector(AccountId account, UserId connector, Instant now)
      implements SocialAccountCommand {}

  /** The end of the connection, confirmed. */
  record DisconnectAccount(AccountId account, UserId by, Instant now)
      implements SocialAccountCommand {}
}
