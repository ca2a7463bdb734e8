package herald.account.presence;

import static herald.account.presence.domain.ClaimPresence.presenceOf;
import static org.assertj.core.api.Assertions.assertThat;

import herald.account.id.AccountId;
import herald.account.network.Network;
import herald.account.presence.domain.ClaimPresence;
import herald.account.presence.domain.NetworkPresence;
import herald.account.presence.domain.NetworkPresenceDecider;
import herald.account.presence.events.NetworkPresenceEvent;
import herald.account.presence.events.PresenceClaimed;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-7")
class ClaimingAPresenceTest
    extends DeciderSpecification<ClaimPresence, NetworkPresenceEvent, NetworkPresence> {

  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

  ClaimingAPresenceTest() {
    super(NetworkPresence.Free::new, NetworkPresenceDecider::decide, NetworkPresence::evolve);
  }

  @Test
  void isClaimedByTheFirstAccount() {
    given();
    when(claimBy("acc_1"));
    then(claimedBy("acc_1"));
  }

  @Test
  void saysNothingNewToItsHolder() {
    given(claimedBy("acc_1"));
    when(claimBy("acc_1"));
    thenNothing();
  }

  @Test
  void isRefusedToEveryOtherAccount() {
    given(claimedBy("acc_1"));
    when(claimBy("acc_2"));
    thenRefused("connection.already-connected", "R-CON-7");
  }

  @Test
  @Tag("A11")
  void isAnotherStreamInAnotherHub() {
    assertThat(presenceOf("hub_1", Network.X, "42"))
        .isEqualTo(presenceOf("hub_1", Network.X, "42"))
        .isNotEqualTo(presenceOf("hub_2", Network.X, "42"))
        .isNotEqualTo(presenceOf("hub_1", Network.FACEBOOK, "42"));
  }

  @Test
  @Tag("R-CON-12")
  void isHandedOnByItsHolderOnly() {
    given(claimedBy("acc_1"));
    when(claimBy("acc_3", "acc_2"));
    thenRefused("connection.already-connected", "R-CON-7");
    when(claimBy("acc_2", "acc_1"));
    then(claimedBy("acc_2"));
    when(claimBy("acc_1"));
    thenRefused("connection.already-connected", "R-CON-7");
  }

  private static ClaimPresence claimBy(String account) {
    return claimBy(account, null);
  }

  private static ClaimPresence claimBy(String account, @Nullable String instead) {
    return new ClaimPresence(
        presenceOf("hub_1", Network.X, "42"),
        Network.X,
        "42",
        new AccountId(account),
        instead == null ? null : new AccountId(instead),
        NOW);
  }

  private static PresenceClaimed claimedBy(String account) {
    return new PresenceClaimed(
        presenceOf("hub_1", Network.X, "42"), Network.X, "42", new AccountId(account), NOW);
  }
}
