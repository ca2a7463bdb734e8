package herald.account.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import herald.account.connection.Connecting.Plan;
import herald.account.id.AccountId;
import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Profile;
import herald.account.network.Reporting;
import herald.account.network.client.Tokens;
import herald.account.socialaccount.domain.Terms;
import herald.account.vault.Vault;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CarryingOutAChoiceTest {

  private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final Caller SANNE =
      new Caller("hub_1", "usr_sanne", Set.of(), "session:1", "req_1");
  private static final Profile BLOOM =
      new Profile(
          Network.X, AccountKind.PROFILE, "42", "Bloom", "@bloom", "https://x.com/bloom", null);

  private final JdbcClient jdbc = mock();
  private final HubRows rows = mock();
  private final Choices choices = mock();
  private final Vault vault = mock();
  private final Commands commands = mock();
  private final Authority authority = mock();
  private final Choice choice = mock();
  private final Connection connection = mock();
  private final Connecting connecting =
      new Connecting(rows, choices, vault, commands, authority, () -> NOW);

  @BeforeEach
  void putTheTokensIn() {
    when(rows.in(any(), any()))
        .thenAnswer(call -> call.<Function<JdbcClient, Object>>getArgument(1).apply(jdbc));
    when(choices.open(any(), any(), any())).thenReturn(new Tokens("A", "R", null));
    when(vault.put(any(), any(), any(), any())).thenReturn(3);
    when(choice.profile()).thenReturn(BLOOM);
    when(connection.terms()).thenReturn(new Terms(true, Reporting.ALL_SOURCES));
  }

  @Test
  @Tag("R-CON-7")
  void givesUpTheTokensOfAConsentThatWasRefused() {
    when(commands.send(any(), any()))
        .thenThrow(new Rejection("presence.claimed", "R-CON-7", "Connected."));
    assertThatThrownBy(this::carryOut).isInstanceOf(Rejection.class);
    verify(vault).withdraw(jdbc, "hub_1", ACCOUNT, 3);
  }

  /** The event may be recorded, and rely on them. */
  @Test
  void keepsTheTokensWhenNobodyCanSayWhetherItWasRefused() {
    when(commands.send(any(), any())).thenThrow(new Unavailable("store"));
    assertThatThrownBy(this::carryOut).isInstanceOf(Unavailable.class);
    verify(vault, never()).withdraw(any(), any(), any(), anyInt());
  }

  private void carryOut() {
    connecting.carryOut(new Plan(choice, ACCOUNT, true, null), connection, SANNE);
  }
}
