package herald.account.connection;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.account.network.Network;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  /**
   * What will be done about a choice.
   *
   * @param again the account is reconnected, otherwise it is new
   * @param instead the account whose presence the new one takes over
   */
  record Plan(Choice choice, AccountId account, boolean again, @Nullable AccountId instead) {}

  /** The account that the hub has of a presence; absent moment: it is connected. */
  record Former(AccountId account, Network network, @Nullable Instant disconnectedAt) {

    boolean isOver(Instant now) {
      return disconnectedAt != null && now.isAfter(disconnectedAt.plus(network.retention()));
    }
  }

  /**
   * Looks whether the hub has the presence already, and whether the caller may reconnect it.
   *
   * @throws Rejection when they may not
   */
  Plan plan(Choice choice, Connection connection, Caller caller) {
    Profile profile = choice.profile();
    Optional<Former> found = former(caller.hub(), profile);
    AccountId wanted = connection.account();
    if (wanted != null && found.filter(each -> each.account().equals(wanted)).isEmpty()) {
      throw Refusals.anotherPresence();
    }
    if (found.isEmpty()) {
      return new Plan(choice, accountOf(caller.hub(), profile, "1"), false, null);
    }
    AccountId former = found.get().account();
    if (found.get().isOver(clock.instant())) {
      return new Plan(choice, accountOf(caller.hub(), profile, former.value()), false, former);
    }
    Decision decision =
        authority.evaluate(
            caller.hub(), Subject.user(caller.user()), "account.reconnect", former.value());
    if (!decision.allowed()) {
      throw decision.level().equals("NONE")
          ? NetworkPresenceDecider.alreadyConnected()
          : Rejection.forbidden("permission.denied", decision.rule(), decision.reason());
    }
    if (sharesAnew(connection, former, caller)) {
      requireSuperAdmin(caller, former);
    }
    return new Plan(choice, former, true, null);
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
            plan.instead(),
            now);
  }

  private Optional<Former> former(String hub, Profile profile) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    select account, disconnected_at from account
                    where network = ? and remote_id = ?\
                    """)
                .params(profile.network().name(), profile.remoteId())
                .query((row, index) -> former(profile.network(), row))
                .optional());
  }

  private static Former former(Network network, ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject("disconnected_at", OffsetDateTime.class);
    return new Former(
        new AccountId(row.getString("account")), network, ended == null ? null : ended.toInstant());
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
  private static AccountId accountOf(String hub, Profile profile, String after) {
    return new AccountId(
        Identifiers.prefixed(
            "acc", Identifiers.derived(hub, profile.network().name(), profile.remoteId(), after)));
  }
}
