package herald.access.account.domain;

import herald.access.account.events.AccessKind;
import herald.access.user.events.UserId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-15")
class NamingAnotherConnectorTest extends AccountAccessSpecification {

  @Test
  void changesTheConnectorAndNotTheAccess() {
    given(openedPrivately());
    when(name(DAAN));
    then(connectorNamed(DAAN));
    when(close());
    when(reopen(Network.FACEBOOK, ReportingScope.ALL_SOURCES));
    then(reopened(AccessKind.PRIVATE, List.of(JORIS), null));
  }

  @Test
  void saysNothingNewOfTheConnector() {
    given(openedToEveryone());
    when(name(JORIS));
    thenNothing();
    when(name(DAAN));
    when(name(DAAN));
    thenNothing();
    when(name(JORIS));
    then(connectorNamed(JORIS));
  }

  @Test
  void isPossibleWhileTheAccountIsDisconnected() {
    given(openedToEveryone(), closed());
    when(name(DAAN));
    then(connectorNamed(DAAN));
    when(name(DAAN));
    thenNothing();
  }

  @Test
  void isRefusedForAnAccountThatNeverWas() {
    given();
    when(name(DAAN));
    thenRefused("account.unknown", "R-PERM-1");
  }

  private static AccountAccessCommand name(UserId connector) {
    return new NameConnector(ACCOUNT, connector, NOW);
  }
}
