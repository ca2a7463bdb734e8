package herald.autopublish.autopublishing.domain;

import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.ACCESS_RESTRICTED;
import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.DISCONNECTED;
import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.NO_BLOG_CHOSEN;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTO-2")
class SwitchingOffTest extends AutoPublishingSpecification {

  @Test
  void putsTheReasonOnRecord() {
    given(chosen("FACEBOOK", NEWS));
    when(switchOff(ACCESS_RESTRICTED));
    then(off(ACCESS_RESTRICTED));
  }

  @Test
  void saysNothingWhenItIsOffAlready() {
    given(chosen("FACEBOOK", NEWS), off(ACCESS_RESTRICTED));
    when(switchOff(ACCESS_RESTRICTED));
    thenNothing();
    when(switchOff(DISCONNECTED));
    thenNothing();
  }

  @Test
  void saysNothingOfWhatHappenedBeforeTheChoice() {
    SwitchOff old = new SwitchOff(ACCOUNT, ACCESS_RESTRICTED, NINE.minusSeconds(1));
    given(chosen("FACEBOOK", NEWS));
    when(old);
    thenNothing();
    given(chosen("FACEBOOK", NEWS), off(NO_BLOG_CHOSEN));
    when(old);
    thenNothing();
  }

  @Test
  void saysNothingOfAnAccountThatNeverAnnounced() {
    given();
    when(switchOff(ACCESS_RESTRICTED));
    thenNothing();
  }

  @Test
  void stillStopsWhatWaitsAfterAPersonChoseNoBlog() {
    given(chosen("FACEBOOK", NEWS), off(NO_BLOG_CHOSEN));
    when(switchOff(DISCONNECTED));
    then(off(DISCONNECTED));
  }
}
