package herald.account.socialaccount;

import static herald.account.network.Reporting.ALL_SOURCES;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Profile;
import herald.account.network.Reporting;
import herald.account.presence.domain.ClaimPresence;
import herald.account.socialaccount.domain.SocialAccount;
import herald.account.socialaccount.domain.SocialAccountCommand;
import herald.account.socialaccount.domain.SocialAccountCommand.ConnectAccount;
import herald.account.socialaccount.domain.SocialAccountCommand.DisconnectAccount;
import herald.account.socialaccount.domain.SocialAccountCommand.LoseAuthorization;
import herald.account.socialaccount.domain.SocialAccountCommand.ReconnectAccount;
import herald.account.socialaccount.domain.SocialAccountDecider;
import herald.account.socialaccount.domain.Terms;
import herald.account.socialaccount.events.AccountConnected;
import herald.account.socialaccount.events.AccountDisconnected;
import herald.account.socialaccount.events.AccountReconnected;
import herald.account.socialaccount.events.AuthorizationLost;
import herald.account.socialaccount.events.SocialAccountEvent;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Duration;
import java.time.Instant;

/** An account's words: connected, reconnected, lost, disconnected. */
abstract class SocialAccountSpecification
    extends DeciderSpecification<
        SocialAccountCommand, SocialAccountEvent, Versioned<SocialAccount>> {

  static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  static final Instant LATER = NOW.plus(Duration.ofDays(30));
  static final Instant UNTIL = NOW.plus(Duration.ofDays(90));
  static final AccountId ACCOUNT = new AccountId("acc_1");
  static final UserId SANNE = new UserId("usr_sanne");
  static final UserId JORIS = new UserId("usr_joris");
  static final Profile BLOOM =
      new Profile(Network.X, AccountKind.PROFILE, "42", "Bloom", "@bloom", "https://x.com/b", null);

  SocialAccountSpecification() {
    super(
        () -> Versioned.unwritten(new SocialAccount.Unconnected()),
        SocialAccountDecider::decide,
        (state, event) -> state.after(event, SocialAccount::evolve));
  }

  static ConnectAccount connect(UserId by, int grant) {
    return connect(new Terms(true, ALL_SOURCES), by, grant);
  }

  static ConnectAccount connect(Terms terms, UserId by, int grant) {
    return new ConnectAccount(
        ACCOUNT,
        ClaimPresence.presenceOf("hub_1", Network.X, "42"),
        BLOOM,
        terms,
        null,
        grant,
        UNTIL,
        by,
        null,
        NOW);
  }

  static ReconnectAccount reconnect(Reporting reporting, int grant, Instant at) {
    return new ReconnectAccount(ACCOUNT, BLOOM, reporting, null, grant, UNTIL, JORIS, at);
  }

  static LoseAuthorization lose(int grant) {
    return new LoseAuthorization(ACCOUNT, grant, "401", LATER);
  }

  static DisconnectAccount disconnect() {
    return new DisconnectAccount(ACCOUNT, JORIS, LATER);
  }

  static AccountConnected connected() {
    return new AccountConnected(ACCOUNT, BLOOM, SANNE, true, ALL_SOURCES, null, 1, UNTIL, NOW);
  }

  static AccountReconnected reconnected(Reporting reporting, int grant, Instant at) {
    return new AccountReconnected(
        ACCOUNT, BLOOM, SANNE, true, reporting, null, grant, UNTIL, JORIS, at);
  }

  static AuthorizationLost lost(int grant) {
    return new AuthorizationLost(ACCOUNT, grant, "401", LATER);
  }

  static AccountDisconnected disconnected() {
    return new AccountDisconnected(ACCOUNT, 1, JORIS, LATER);
  }
}
