package herald.account.socialaccount;

import static herald.account.network.Network.FACEBOOK;
import static herald.account.network.Network.X;
import static herald.account.network.Reporting.ALL_SOURCES;
import static herald.account.network.Reporting.HERALD_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.account.socialaccount.domain.Terms;
import herald.platform.kernel.Rejection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConnectingAnAccountTest extends SocialAccountSpecification {

  @Test
  void isConnectedByWhoAsked() {
    given();
    when(connect(SANNE, 1));
    then(connected());
  }

  @Test
  void saysNothingNewWhenRepeatedWithTheSameTokens() {
    given(connected());
    when(connect(SANNE, 1));
    thenNothing();
  }

  @Test
  @Tag("R-CON-7")
  void isRefusedWhenItIsConnectedAlready() {
    given(connected());
    when(connect(JORIS, 2));
    thenRefused("connection.already-connected", "R-CON-7");
  }

  @Test
  @Tag("R-CON-7")
  void isAReconnectAndNoSecondConnectAfterADisconnection() {
    given(connected(), disconnected());
    when(connect(SANNE, 2));
    thenRefused("connection.already-connected", "R-CON-7");
  }

  @Test
  @Tag("R-CON-4")
  void isSharedOnXWhenItReportsOnAllSources() {
    given();
    when(connect(new Terms(false, ALL_SOURCES), SANNE, 1));
    thenRefused("connection.share-locked", "R-CON-4");
  }

  @Test
  @Tag("R-CON-3")
  void needsAChoiceOfReportingOnX() {
    assertThat(refusal(X, true, null)).isEqualTo("connection.reporting-missing");
    assertThat(Terms.chosen(X, false, HERALD_ONLY)).isEqualTo(new Terms(false, HERALD_ONLY));
  }

  @Test
  @Tag("R-CON-5")
  void alwaysReportsOnAllSourcesElsewhere() {
    assertThat(refusal(FACEBOOK, true, HERALD_ONLY)).isEqualTo("connection.reporting-fixed");
    assertThat(Terms.chosen(FACEBOOK, false, null)).isEqualTo(new Terms(false, ALL_SOURCES));
  }

  private static String refusal(Network network, boolean share, Reporting reporting) {
    return catchThrowableOfType(Rejection.class, () -> Terms.chosen(network, share, reporting))
        .code();
  }
}
