package herald.account.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import herald.account.id.AccountId;
import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Profile;
import herald.account.network.Reporting;
import herald.account.socialaccount.domain.Terms;
import herald.account.vault.Vault;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-15")
class PlanningAReconnectionTest {

  private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final Caller JORIS =
      new Caller("hub_1", "usr_joris", Set.of(), "session:1", "req_1");
  private static final Profile BLOOM =
      new Profile(
          Network.X, AccountKind.PROFILE, "42", "Bloom", "@bloom", "https://x.com/bloom", null);

  private final HubRows rows = mock();
  private final Choices choices = mock();
  private final Vault vault = mock();
  private final Commands commands = mock();
  private final Authority authority = mock();
  private final Connecting connecting =
      new Connecting(rows, choices, vault, commands, authority, () -> NOW);

  private @Nullable AccountId wanted;

  @Test
  void leavesSharingWhatIsNotEveryonesToASuperAdmin() {
    everyones(false);
    superAdmin(false);
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> plan(Reporting.ALL_SOURCES))
        .returns("R-CON-15", Rejection::rule)
        .returns(Rejection.Kind.FORBIDDEN, Rejection::kind);
    superAdmin(true);
    assertThat(plan(Reporting.ALL_SOURCES).again()).isTrue();
  }

  @Test
  void asksNoSuperAdminWhereNothingIsSharedAnew() {
    superAdmin(false);
    everyones(true);
    assertThat(plan(Reporting.ALL_SOURCES).account()).isEqualTo(ACCOUNT);
    everyones(false);
    assertThat(plan(Reporting.HERALD_ONLY).account()).isEqualTo(ACCOUNT);
  }

  /** The rows are asked for the former account first, then for its access. */
  private void everyones(boolean everyones) {
    when(rows.in(any(), any())).thenReturn(former(null), everyones, former(null), everyones);
  }

  private static Optional<Connecting.Former> former(@Nullable Instant disconnectedAt) {
    return Optional.of(new Connecting.Former(ACCOUNT, Network.X, disconnectedAt));
  }

  @Test
  @Tag("R-CON-12")
  void startsAfreshUnderANewIdWhenTheTimeIsOver() {
    when(rows.in(any(), any())).thenReturn(former(NOW.minus(Duration.ofDays(366))));
    Connecting.Plan plan = plan(Reporting.HERALD_ONLY);
    assertThat(plan.again()).isFalse();
    assertThat(plan.account()).isNotEqualTo(ACCOUNT);
    assertThat(plan.instead()).isEqualTo(ACCOUNT);
    assertThat(plan(Reporting.HERALD_ONLY).account()).isEqualTo(plan.account());
  }

  @Test
  void refusesAnotherPresenceThanTheOneToReconnect() {
    wanted = new AccountId("acc_2");
    when(rows.in(any(), any())).thenReturn(former(null));
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> plan(Reporting.HERALD_ONLY))
        .returns("connection.another-presence", Rejection::code)
        .returns("R-CON-15", Rejection::rule);
  }

  private void superAdmin(boolean superAdmin) {
    when(authority.evaluate(any(), any(), eq("account.reconnect"), eq("acc_1")))
        .thenReturn(decision(true));
    when(authority.evaluate(any(), any(), eq("access.change"), eq("acc_1")))
        .thenReturn(decision(superAdmin));
  }

  private static Decision decision(boolean allowed) {
    return new Decision(allowed, null, "R-ACC-1", "Said by the test.", "FULL", NOW);
  }

  private Connecting.Plan plan(Reporting reporting) {
    Connection connection = mock();
    when(connection.account()).thenReturn(wanted);
    when(connection.network()).thenReturn(Network.X);
    when(connection.terms()).thenReturn(new Terms(true, reporting));
    Choice choice = mock();
    when(choice.profile()).thenReturn(BLOOM);
    return connecting.plan(choice, connection, JORIS);
  }
}
