package herald.autopublish.autopublishing.domain;

import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.ACCESS_RESTRICTED;
import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.DISCONNECTED;
import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.NO_BLOG_CHOSEN;

import herald.platform.kernel.ExpectedVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChoosingBlogsTest extends AutoPublishingSpecification {

  @Test
  @Tag("R-AUTO-1")
  void takesOneOrMoreBlogs() {
    given();
    when(choose(SHARED_PAGE, NEWS, TECH));
    then(chosen("FACEBOOK", NEWS, TECH));
  }

  @Test
  @Tag("R-AUTO-1")
  void saysNothingWhenTheBlogsAreTheSame() {
    given(chosen("FACEBOOK", NEWS, TECH));
    when(choose(SHARED_PAGE, TECH, NEWS));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-1")
  void replacesTheChoiceBefore() {
    given(chosen("FACEBOOK", NEWS));
    when(choose(SHARED_PAGE, TECH));
    then(chosen("FACEBOOK", TECH));
  }

  @Test
  @Tag("R-AUTO-1")
  void ofNoBlogSwitchesOff() {
    given(chosen("FACEBOOK", NEWS));
    when(choose(SHARED_PAGE));
    then(off(NO_BLOG_CHOSEN));
    when(choose(SHARED_PAGE));
    thenNothing();
  }

  @Test
  void isRefusedWhenSomebodyElseWasFaster() {
    given(chosen("FACEBOOK", NEWS));
    when(choose(SHARED_PAGE, ExpectedVersion.of(0), TECH));
    thenRefused("version.mismatch", "HTTP-4");
    when(choose(SHARED_PAGE, ExpectedVersion.of(0)));
    thenRefused("version.mismatch", "HTTP-4");
    when(choose(SHARED_PAGE, ExpectedVersion.of(1), TECH));
    then(chosen("FACEBOOK", TECH));
  }

  @Test
  void isRefusedWhenSomebodyElseHasDoneTheSame() {
    given(chosen("FACEBOOK", NEWS));
    when(choose(SHARED_PAGE, ExpectedVersion.of(0), NEWS));
    thenRefused("version.mismatch", "HTTP-4");
    when(choose(SHARED_PAGE, ExpectedVersion.of(1), NEWS));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-2")
  void takesAnAccountThatEveryoneMayUse() {
    given();
    when(choose(shared("X", "PROFILE").withoutWhat(ACCESS_RESTRICTED), NEWS));
    thenRefused("autopublishing.not-shared", "R-AUTO-2");
  }

  @Test
  @Tag("R-AUTO-2")
  void isPossibleAgainAfterItWasSwitchedOff() {
    given(chosen("FACEBOOK", NEWS), off(ACCESS_RESTRICTED));
    when(choose(SHARED_PAGE, NEWS));
    then(chosen("FACEBOOK", NEWS));
  }

  @Test
  @Tag("R-AUTO-3")
  void isRefusedWhereLinksOrTextsAreNotTaken() {
    for (AccountFacts facts :
        new AccountFacts[] {
          shared("INSTAGRAM", "BUSINESS"),
          shared("YOUTUBE", "CHANNEL"),
          shared("FACEBOOK", "PROFILE")
        }) {
      given();
      when(choose(facts, NEWS));
      thenRefused("autopublishing.network", "R-AUTO-3");
    }
  }

  @Test
  @Tag("R-AUTO-3")
  void isPossibleOnProfilesElsewhere() {
    given();
    when(choose(shared("X", "PROFILE"), NEWS));
    then(chosen("X", NEWS));
  }

  @Test
  @Tag("R-CON-11")
  void takesAConnectedAccount() {
    given();
    when(choose(shared("X", "PROFILE").withoutWhat(DISCONNECTED), NEWS));
    thenRefused("autopublishing.disconnected", "R-CON-11");
  }
}
