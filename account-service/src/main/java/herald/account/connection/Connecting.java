package herald.account.connection;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.account.network.Profile;
import herald.account.network.Reporting;
import herald.account.network.client.Tokens;
import herald.account.presence.domain.ClaimPresence;
import herald.account.presence.domain.NetworkPresenceDecider;
import herald.account.socialaccount.domain.SocialAccountCommand;
import herald.account.socialaccount.domain.SocialAccountCommand.ConnectAccount;
import herald.account.socialaccount.domain.SocialAccountCommand.ReconnectAccount;
import herald.account.vault.Vault;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.HubRows;
import herald.platform.eventstore.Position;
import herald.platform.kernel.Identifiers;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Decision;
import herald.platform.service.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes an account of a choice: a new one, or the former one again (R-CON-7, R-CON-15). */
@Component
class Connecting {

  private final HubRows rows;
  private final Choices choices;
  private final Vault vault;
  private final Commands commands;
  private final Authority authority;
  private final InstantSource clock;

  Connecting(
      HubRows rows,
      Choices choices,
      Vault vault,
      Commands commands,
      Authority authority,
      InstantSource clock) {
    this.rows = rows;
    this.choices = choices;
    this.vault = vault;
    this.commands = commands;
    this.authority = authority;
    this.clock = clock;
  }

  /** What will be done about a choice. */
  record Plan(Choice choice, AccountId account, boolean again) {}

  /**
   * Looks whether the hub has the presence already, and whether the caller may reconnect it.
   *
   * @throws Rejection when they may not
   */
  Plan plan(Choice choice, Connection connection, Caller caller) {
    Profile profile = choice.profile();
    Optional<AccountId> former = former(caller.hub(), profile);
    if (former.isEmpty()) {
      return new Plan(choice, firstAccountOf(caller.hub(), profile), false);
    }
    Decision decision =
        authority.evaluate(
            caller.hub(), Subject.user(caller.user()), "account.reconnect", former.get().value());
    if (!decision.allowed()) {
      throw decision.level().equals("NONE")
          ? NetworkPresenceDecider.alreadyConnected()
          : Rejection.forbidden("permission.denied", decision.rule(), decision.reason());
    }
    if (sharesAnew(connection, former.get(), caller)) {
      requireSuperAdmin(caller, former.get());
    }
    return new Plan(choice, former.get(), true);
  }

  /** An X account that reports on all sources is everyone's (R-CON-4); this one was not. */
  private boolean sharesAnew(Connection connection, AccountId account, Caller caller) {
    return connection.network().hasReportingChoice()
        && connection.terms().reporting() == Reporting.ALL_SOURCES
        && !isEveryones(caller.hub(), account);
  }

  private void requireSuperAdmin(Caller caller, AccountId account) {
    Decision decision =
        authority.evaluate(
            caller.hub(), Subject.user(caller.user()), "access.change", account.value());
    if (!decision.allowed()) {
      throw Rejection.forbidden(
          "permission.denied",
          "R-CON-15",
          "Reporting on all sources would share this account with everyone; a super admin may do"
              + " that, or reconnect it with HERALD_ONLY.");
    }
  }

  /** The tokens first, then the event that relies on them; refused, they are given up again. */
  Position carryOut(Plan plan, Connection connection, Caller caller) {
    Tokens tokens = choices.open(caller.hub(), connection.id(), plan.choice());
    int grant =
        rows.in(caller.hub(), jdbc -> vault.put(jdbc, caller.hub(), plan.account(), tokens));
    try {
      return commands.send(command(plan, connection, grant, caller), caller.origin());
    } catch (Rejection refused) {
      rows.in(
          caller.hub(),
          jdbc -> {
            vault.withdraw(jdbc, caller.hub(), plan.account(), grant);
            return grant;
          });
      throw refused;
    }
  }

  private SocialAccountCommand command(Plan plan, Connection connection, int grant, Caller caller) {
    Instant now = clock.instant();
    Profile profile = plan.choice().profile();
    Instant until = now.plus(profile.network().consent());
    UserId by = new UserId(caller.user());
    return plan.again()
        ? new ReconnectAccount(
            plan.account(),
            profile,
            connection.terms().reporting(),
            connection.brand(),
            grant,
            until,
            by,
            now)
        : new ConnectAccount(
            plan.account(),
            ClaimPresence.presenceOf(caller.hub(), profile.network(), profile.remoteId()),
            profile,
            connection.terms(),
            connection.brand(),
            grant,
            until,
            by,
            now);
  }

  private Optional<AccountId> former(String hub, Profile profile) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql("select account from account where network = ? and remote_id = ?")
                .params(profile.network().name(), profile.remoteId())
                .query((row, index) -> new AccountId(row.getString(1)))
                .optional());
  }

  private boolean isEveryones(String hub, AccountId account) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql("select count(*) from seen_access where account = ? and kind = 'EVERYONE'")
                    .param(account.value())
                    .query(Integer.class)
                    .single()
                == 1);
  }

  /** The same for everybody who chooses the presence in this hub, so that a race has one winner. */
  private static AccountId firstAccountOf(String hub, Profile profile) {
    return new AccountId(
        Identifiers.prefixed(
            "acc", Identifiers.derived(hub, profile.network().name(), profile.remoteId(), "1")));
  }
}
