package herald.account.defaults.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import herald.account.defaults.domain.DefaultsCommand.UnsetDefault;
import herald.account.defaults.events.DefaultUnset.Reason;
import herald.account.id.AccountId;
import herald.account.id.DefaultsId;
import herald.account.id.UserId;
import herald.account.socialaccount.events.AccountDisconnected;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Origin;
import java.time.Instant;
import org.axonframework.eventhandling.DisallowReplay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-11")
class DroppingFromDefaultsTest {

  private static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");

  @Test
  void unsetsTheDefaultOfWhatWasDisconnected() {
    Commands commands = mock();
    AccountId account = new AccountId("acc_1");
    UserId sanne = new UserId("usr_sanne");
    new WhenAccountDisconnectedThenDropFromDefaults(commands)
        .on(
            new AccountDisconnected(account, 1, sanne, AT),
            new EventContext(
                "hub_1", "evt_1", 1, 1, AT, Origin.user("hub_1", "usr_sanne", "req_1")));
    verify(commands)
        .send(
            new UnsetDefault(
                DefaultsId.of("hub_1"),
                account,
                Reason.DISCONNECTED,
                ExpectedVersion.ANY,
                sanne,
                AT),
            Origin.automation("hub_1", "drop-from-defaults", "evt_1"));
  }

  @Test
  void isSilentOnReplay() {
    assertThat(WhenAccountDisconnectedThenDropFromDefaults.class)
        .hasAnnotation(DisallowReplay.class);
  }
}
