package herald.account.socialaccount;

import static herald.account.network.Reporting.ALL_SOURCES;
import static herald.account.network.Reporting.HERALD_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import herald.account.socialaccount.domain.SocialAccount;
import herald.account.socialaccount.domain.SocialAccount.Connected;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReconnectingAnAccountTest extends SocialAccountSpecification {

  @Test
  @Tag("R-CON-15")
  void keepsTheConnector() {
    given(connected());
    when(reconnect(ALL_SOURCES, 2, LATER));
    then(reconnected(ALL_SOURCES, 2, LATER));
    assertThat(((Connected) state().value()).facts().connector()).isEqualTo(SANNE);
  }

  @Test
  void mendsALostAuthorization() {
    given(connected(), lost(1));
    when(reconnect(ALL_SOURCES, 2, LATER));
    then(reconnected(ALL_SOURCES, 2, LATER));
    assertThat(((Connected) state().value()).lost()).isFalse();
  }

  @Test
  void saysNothingNewWhenRepeated() {
    given(connected(), reconnected(ALL_SOURCES, 2, LATER));
    when(reconnect(ALL_SOURCES, 2, LATER));
    thenNothing();
  }

  @Test
  @Tag("R-CON-6")
  void doesNotChangeTheReportingOfAConnectedAccount() {
    given(connected());
    when(reconnect(HERALD_ONLY, 2, LATER));
    thenRefused("account.reporting-fixed", "R-CON-6");
  }

  @Test
  @Tag("R-CON-6")
  void mayChangeTheReportingAfterADisconnection() {
    given(connected(), disconnected());
    when(reconnect(HERALD_ONLY, 2, LATER));
    then(reconnected(HERALD_ONLY, 2, LATER));
  }

  @Test
  @Tag("R-CON-12")
  void isRefusedAfterTheTimeInWhichItComesBack() {
    given(connected(), disconnected());
    when(reconnect(ALL_SOURCES, 2, LATER.plus(Duration.ofDays(366))));
    thenRefused("account.reconnected-too-late", "R-CON-12");
  }

  @Test
  void isRefusedForAnAccountThatNeverWas() {
    given();
    when(reconnect(ALL_SOURCES, 1, LATER));
    thenRefused("account.unknown", "R-PERM-1");
    assertThat(state().value()).isEqualTo(new SocialAccount.Unconnected());
  }
}
