package herald.account.socialaccount;

import static org.assertj.core.api.Assertions.assertThat;

import herald.account.id.UserId;
import herald.account.network.Reporting;
import herald.account.socialaccount.domain.SocialAccount.Connected;
import herald.account.socialaccount.domain.SocialAccountCommand.DropConnector;
import herald.account.socialaccount.domain.SocialAccountCommand.HandOverConnector;
import herald.account.socialaccount.events.ConnectorHandedOver;
import herald.account.socialaccount.events.ConnectorLeft;
import herald.platform.kernel.ExpectedVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-15")
class LosingTheConnectorTest extends SocialAccountSpecification {

  @Test
  void leavesTheAccountWithoutOneAlsoWhenItIsReconnected() {
    given(connected());
    when(drop(SANNE));
    then(new ConnectorLeft(ACCOUNT, SANNE, LATER));
    when(drop(SANNE));
    thenNothing();
    when(reconnect(Reporting.ALL_SOURCES, 2, LATER));
    assertThat(((Connected) state().value()).facts().connector()).isNull();
  }

  @Test
  void happensToADisconnectedAccountToo() {
    given(connected(), disconnected());
    when(drop(SANNE));
    then(new ConnectorLeft(ACCOUNT, SANNE, LATER));
  }

  @Test
  void doesNotConcernAnAccountThatWasHandedOver() {
    given(connected(), new ConnectorHandedOver(ACCOUNT, JORIS, SANNE, NOW));
    when(drop(SANNE));
    thenNothing();
  }

  @Test
  void doesNotConcernAnAccountThatNeverWas() {
    given();
    when(drop(SANNE));
    thenNothing();
  }

  @Test
  void endsWhenTheRoleIsHandedToSomebody() {
    given(connected(), new ConnectorLeft(ACCOUNT, SANNE, NOW));
    when(new HandOverConnector(ACCOUNT, SANNE, ExpectedVersion.of(2), JORIS, LATER));
    then(new ConnectorHandedOver(ACCOUNT, SANNE, JORIS, LATER));
  }

  private static DropConnector drop(UserId gone) {
    return new DropConnector(ACCOUNT, gone, LATER);
  }
}
