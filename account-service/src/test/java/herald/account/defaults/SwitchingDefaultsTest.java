package herald.account.defaults;

import static herald.account.network.Network.FACEBOOK;
import static herald.account.network.Network.X;

import herald.account.defaults.domain.DefaultAccounts;
import herald.account.defaults.domain.DefaultsCommand;
import herald.account.defaults.domain.DefaultsCommand.SetDefault;
import herald.account.defaults.domain.DefaultsCommand.UnsetDefault;
import herald.account.defaults.domain.DefaultsDecider;
import herald.account.defaults.events.DefaultSet;
import herald.account.defaults.events.DefaultUnset;
import herald.account.defaults.events.DefaultUnset.Reason;
import herald.account.defaults.events.DefaultsEvent;
import herald.account.id.AccountId;
import herald.account.id.DefaultsId;
import herald.account.id.UserId;
import herald.account.network.Network;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-DEF-1")
class SwitchingDefaultsTest
    extends DeciderSpecification<DefaultsCommand, DefaultsEvent, Versioned<DefaultAccounts>> {

  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  private static final DefaultsId DEFAULTS = DefaultsId.of("hub_1");
  private static final UserId SANNE = new UserId("usr_sanne");

  SwitchingDefaultsTest() {
    super(
        () -> Versioned.unwritten(DefaultAccounts.none()),
        DefaultsDecider::decide,
        (state, event) -> state.after(event, DefaultAccounts::evolve));
  }

  @Test
  void isSetOnce() {
    given();
    when(set("acc_1", FACEBOOK));
    then(isSet("acc_1", FACEBOOK));
    when(set("acc_1", FACEBOOK));
    thenNothing();
  }

  @Test
  void isUnsetOnce() {
    given(isSet("acc_1", FACEBOOK));
    when(unset("acc_1"));
    then(isUnset("acc_1", Reason.SWITCHED_OFF));
    when(unset("acc_1"));
    thenNothing();
  }

  @Test
  @Tag("R-DEF-2")
  void movesTheOneOnX() {
    given(isSet("acc_1", X), isSet("acc_2", FACEBOOK));
    when(set("acc_3", X));
    then(isUnset("acc_1", Reason.REPLACED), isSet("acc_3", X));
  }

  @Test
  @Tag("R-DEF-3")
  void isRefusedBeyondTheLimitUnlessItTakesTheOthersPlace() {
    given(isSet("acc_1", X), isSet("acc_2", FACEBOOK));
    when(set("acc_3", FACEBOOK));
    thenRefused("default.limit", "R-DEF-1");
    when(set("acc_4", X));
    then(isUnset("acc_1", Reason.REPLACED), isSet("acc_4", X));
  }

  @Test
  void isRefusedWhenTheDefaultsHaveChangedMeanwhile() {
    given(isSet("acc_1", X));
    when(
        new UnsetDefault(
            DEFAULTS,
            new AccountId("acc_1"),
            Reason.SWITCHED_OFF,
            ExpectedVersion.of(0),
            SANNE,
            NOW));
    thenRefused(ExpectedVersion.MISMATCH, "HTTP-4");
  }

  private static SetDefault set(String account, Network network) {
    return new SetDefault(
        DEFAULTS, new AccountId(account), network, 2, ExpectedVersion.ANY, SANNE, NOW);
  }

  private static UnsetDefault unset(String account) {
    return new UnsetDefault(
        DEFAULTS, new AccountId(account), Reason.SWITCHED_OFF, ExpectedVersion.ANY, SANNE, NOW);
  }

  private static DefaultSet isSet(String account, Network network) {
    return new DefaultSet(DEFAULTS, new AccountId(account), network, SANNE, NOW);
  }

  private static DefaultUnset isUnset(String account, Reason because) {
    return new DefaultUnset(DEFAULTS, new AccountId(account), because, SANNE, NOW);
  }
}
