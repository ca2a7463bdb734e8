package herald.account.socialaccount;

import static herald.account.network.Reporting.ALL_SOURCES;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.account.socialaccount.domain.SocialAccountDecider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EndingAConnectionTest extends SocialAccountSpecification {

  @Test
  @Tag("R-CON-11")
  void isDisconnectedOnce() {
    given(connected());
    when(disconnect());
    then(disconnected());
    when(disconnect());
    thenNothing();
  }

  @Test
  @Tag("R-CON-11")
  void isRefusedForAnAccountThatNeverWas() {
    given();
    when(disconnect());
    thenRefused("account.unknown", "R-PERM-1");
  }

  @Test
  @Tag("R-CON-10")
  void losesItsAuthorizationOnce() {
    given(connected());
    when(lose(1));
    then(lost(1));
    when(lose(1));
    thenNothing();
  }

  @Test
  @Tag("R-CON-10")
  void doesNotLoseNewTokensBecauseOfOldOnes() {
    given(connected(), reconnected(ALL_SOURCES, 2, LATER));
    when(lose(1));
    thenNothing();
  }

  @Test
  @Tag("R-CON-10")
  void losesNothingWhenDisconnectedOrUnknown() {
    given(connected(), disconnected());
    when(lose(1));
    thenNothing();
    given();
    when(lose(1));
    thenRefused("account.unknown", "R-PERM-1");
  }

  @Test
  @Tag("R-POST-4")
  void isUsableOnlyWhileConnectedAndAuthorized() {
    given(connected());
    assertThatCode(() -> SocialAccountDecider.requireUsable(state().value(), 1))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> SocialAccountDecider.requireUsable(state().value(), 2))
        .hasMessageContaining("newer tokens");
    given(connected(), lost(1));
    assertThatThrownBy(() -> SocialAccountDecider.requireUsable(state().value(), 1))
        .hasMessageContaining("reconnected");
    given(connected(), disconnected());
    assertThatThrownBy(() -> SocialAccountDecider.requireUsable(state().value(), 1))
        .hasMessageContaining("disconnected");
    given();
    assertThatThrownBy(() -> SocialAccountDecider.requireUsable(state().value(), 1))
        .hasMessageContaining("no such");
  }
}
