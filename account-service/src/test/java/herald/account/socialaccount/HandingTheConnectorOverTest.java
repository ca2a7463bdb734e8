package herald.account.socialaccount;

import static org.assertj.core.api.Assertions.assertThat;

import herald.account.id.UserId;
import herald.account.network.Reporting;
import herald.account.socialaccount.domain.SocialAccount.Connected;
import herald.account.socialaccount.domain.SocialAccountCommand.HandOverConnector;
import herald.account.socialaccount.domain.SocialAccountDecider;
import herald.account.socialaccount.events.ConnectorHandedOver;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-15")
class HandingTheConnectorOverTest extends SocialAccountSpecification {

  @Test
  void makesSomebodyElseTheConnectorForGood() {
    given(connected());
    when(handOver(JORIS, ExpectedVersion.of(1)));
    then(new ConnectorHandedOver(ACCOUNT, JORIS, SANNE, LATER));
    when(reconnect(Reporting.ALL_SOURCES, 2, LATER));
    assertThat(((Connected) state().value()).facts().connector()).isEqualTo(JORIS);
  }

  @Test
  void saysNothingNewOfTheConnector() {
    given(connected());
    when(handOver(SANNE, ExpectedVersion.ANY));
    thenNothing();
  }

  @Test
  void isRefusedWhenTheAccountHasChangedMeanwhile() {
    given(connected(), lost(1));
    when(handOver(JORIS, ExpectedVersion.of(1)));
    thenRefused(ExpectedVersion.MISMATCH, "HTTP-4");
  }

  @Test
  void isRefusedForAnAccountThatNeverWas() {
    given();
    when(handOver(JORIS, ExpectedVersion.ANY));
    thenRefused("account.unknown", "R-PERM-1");
  }

  @Test
  @Tag("R-CON-12")
  void anAccountIsOverOnlyAfterItsTime() {
    given(connected(), disconnected());
    Assertions.assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> SocialAccountDecider.requireOver(state().value(), LATER));
    SocialAccountDecider.requireOver(state().value(), LATER.plus(Duration.ofDays(366)));
  }

  private static HandOverConnector handOver(UserId to, ExpectedVersion expected) {
    return new HandOverConnector(ACCOUNT, to, expected, SANNE, LATER);
  }
}
