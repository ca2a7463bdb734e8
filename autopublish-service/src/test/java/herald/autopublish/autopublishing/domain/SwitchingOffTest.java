package herald.autopublish.autopublishing.domain;

import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.ACCESS_RESTRICTED;
import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.DISCONNECTED;
import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.NO_BLOG_CHOSEN;

import herald.autopublish.autopublishing.events.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTO-2")
class SwitchingOffTest extends AutoPublishingSpecification {

  @Test
  void putsTheReasonOnRecord() {
    given(chosen("FACEBOOK", NEWS));
    when(switchOff(ACCESS_RESTRICTED));
    then(off(ACCESS_RESTRICTED, NEXT));
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
  void countsWhatIsHeardLaterHoweverLongAgoItHappened() {
    Place longAgo = new Place(1, 42, NINE.minusSeconds(60));
    given(chosen("FACEBOOK", NEWS));
    when(switchOff(ACCESS_RESTRICTED, longAgo));
    then(off(ACCESS_RESTRICTED, longAgo));
  }

  @Test
  void saysNothingOfWhatWasHeardBeforeTheChoice() {
    SwitchOff again = switchOff(ACCESS_RESTRICTED, new Place(1, 41, NINE.plusSeconds(60)));
    given(chosen("FACEBOOK", NEWS));
    when(again);
    thenNothing();
    given(chosen("FACEBOOK", NEWS), off(NO_BLOG_CHOSEN));
    when(again);
    thenNothing();
  }

  @Test
  void comparesWithWhatTheSameServiceHadTold() {
    given(chosen("FACEBOOK", NEWS));
    when(switchOff(DISCONNECTED, new Place(1, 12, NINE)));
    thenNothing();
    Place later = new Place(1, 13, NINE);
    when(switchOff(DISCONNECTED, later));
    then(off(DISCONNECTED, later));
  }

  @Test
  void tellsByTheTimeWhatAServiceTellsAgainAfterItsRestore() {
    given(chosen("FACEBOOK", NEWS));
    when(switchOff(ACCESS_RESTRICTED, new Place(2, 30, NINE.minusSeconds(60))));
    thenNothing();
    Place later = new Place(2, 31, NINE.plusSeconds(60));
    when(switchOff(ACCESS_RESTRICTED, later));
    then(off(ACCESS_RESTRICTED, later));
  }

  @Test
  void countsWhatAccessSaysWhenAskedAboutTheChoice() {
    given(chosen("FACEBOOK", NEWS));
    when(SwitchOff.asked(ACCOUNT, ACCESS_RESTRICTED, 1, NINE));
    then(off(ACCESS_RESTRICTED));
    given(chosen("FACEBOOK", NEWS), chosen("FACEBOOK", TECH));
    when(SwitchOff.asked(ACCOUNT, ACCESS_RESTRICTED, 1, NINE));
    thenRefused("version.mismatch", "HTTP-4");
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
    then(off(DISCONNECTED, NEXT));
  }
}
