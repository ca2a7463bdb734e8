package herald.autopublish.autopublishing.domain;

import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.ACCESS_RESTRICTED;
import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.DISCONNECTED;
import static herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason.NO_BLOG_CHOSEN;
import static org.assertj.core.api.Assertions.assertThat;

import herald.autopublish.autopublishing.events.AutoPublishingResumed;
import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.ids.BlogId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An account is connected again, and announces what it announced before. */
@Tag("R-CON-12")
class ResumingTest extends AutoPublishingSpecification {

  @Test
  void bringsTheSameBlogsBack() {
    given(chosen("FACEBOOK", NEWS, TECH), off(DISCONNECTED, NEXT));
    when(resume(AFTER_NEXT));
    then(resumed("FACEBOOK", AFTER_NEXT, NEWS, TECH));
    when(resume(AFTER_NEXT));
    thenNothing();
    when(choose(SHARED_PAGE, NEWS, TECH));
    thenNothing();
  }

  @Test
  void isPossibleEachTime() {
    Place third = new Place(1, 44, NINE);
    Place fourth = new Place(1, 45, NINE);
    given(chosen("FACEBOOK", NEWS), off(DISCONNECTED, NEXT), resumed("FACEBOOK", AFTER_NEXT, NEWS));
    when(switchOff(DISCONNECTED, third));
    then(off(DISCONNECTED, third));
    when(resume(fourth));
    then(resumed("FACEBOOK", fourth, NEWS));
  }

  @Test
  void followsAnEndThatAccessKnewOfFirst() {
    given(chosen("FACEBOOK", NEWS), off(DISCONNECTED));
    when(switchOff(DISCONNECTED));
    thenNothing();
    when(resume(AFTER_NEXT));
    then(resumed("FACEBOOK", AFTER_NEXT, NEWS));
  }

  @Test
  void isUndoneByNoEndThatWasHeardOfBefore() {
    given(chosen("FACEBOOK", NEWS), off(DISCONNECTED, NEXT), resumed("FACEBOOK", AFTER_NEXT, NEWS));
    when(switchOff(DISCONNECTED, NEXT));
    thenNothing();
  }

  @Test
  void doesNotFollowAReconnectionThatWasHeardOfBeforeTheEnd() {
    given(chosen("FACEBOOK", NEWS), off(DISCONNECTED, AFTER_NEXT));
    when(resume(NEXT));
    thenNothing();
  }

  @Test
  void saysNothingWhereNothingWasSwitchedOff() {
    given();
    when(resume(NEXT));
    thenNothing();
    given(chosen("FACEBOOK", NEWS));
    when(resume(NEXT));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-2")
  void doesNotFollowTheEndOfEveryone() {
    given(chosen("FACEBOOK", NEWS), off(ACCESS_RESTRICTED, NEXT));
    when(switchOff(DISCONNECTED, NEXT));
    thenNothing();
    when(resume(AFTER_NEXT));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-2")
  void isOverWhenTheAccountComesBackToFewer() {
    given(chosen("FACEBOOK", NEWS), off(DISCONNECTED, NEXT));
    when(switchOff(ACCESS_RESTRICTED, AFTER_NEXT));
    then(off(ACCESS_RESTRICTED, AFTER_NEXT));
    when(resume(AFTER_NEXT));
    thenNothing();
    given(chosen("FACEBOOK", NEWS), off(DISCONNECTED, NEXT));
    when(resume(AFTER_NEXT));
    when(switchOff(ACCESS_RESTRICTED, AFTER_NEXT));
    then(off(ACCESS_RESTRICTED, AFTER_NEXT));
  }

  @Test
  @Tag("R-AUTO-2")
  void isNotUndoneByWhatAccessHadToldBeforeTheChoice() {
    given(chosen("FACEBOOK", NEWS), off(DISCONNECTED, NEXT));
    when(switchOff(ACCESS_RESTRICTED, HEARD.access()));
    thenNothing();
    when(resume(AFTER_NEXT));
    then(resumed("FACEBOOK", AFTER_NEXT, NEWS));
    when(switchOff(ACCESS_RESTRICTED, HEARD.access()));
    thenNothing();
  }

  @Test
  void doesNotFollowAPersonsChoiceOfNoBlog() {
    given(chosen("FACEBOOK", NEWS), off(NO_BLOG_CHOSEN));
    when(switchOff(DISCONNECTED));
    then(off(DISCONNECTED, NEXT));
    when(resume(AFTER_NEXT));
    thenNothing();
  }

  @Test
  void isOverWhenAPersonChoosesNoBlogMeanwhile() {
    given(chosen("FACEBOOK", NEWS), off(DISCONNECTED, NEXT));
    when(choose(SHARED_PAGE.withoutWhat(DISCONNECTED)));
    then(off(NO_BLOG_CHOSEN));
    when(resume(AFTER_NEXT));
    thenNothing();
  }

  @Test
  @Tag("R-CON-11")
  void isNoChoiceWhileTheAccountIsDisconnected() {
    given(chosen("FACEBOOK", NEWS), off(DISCONNECTED, NEXT));
    when(choose(SHARED_PAGE.withoutWhat(DISCONNECTED), NEWS));
    thenRefused("autopublishing.disconnected", "R-CON-11");
  }

  @Test
  @Tag("R-AUTO-8")
  void leavesBlogsToTheXAccountThatHasTakenThem() {
    given(chosen("X", NEWS, TECH), off(DISCONNECTED, NEXT));
    assertThat(AutoPublishingDecider.claimsToLookAt(state().value()))
        .containsExactlyInAnyOrder(NEWS.id(), TECH.id());
    when(resume(AFTER_NEXT).without(Set.of(NEWS.id())));
    then(
        new AutoPublishingResumed(
            ACCOUNT,
            "X",
            List.of(TECH),
            List.of(NEWS),
            HEARD.andOfItsConnection(AFTER_NEXT),
            NINE));
  }

  @Test
  @Tag("R-AUTO-8")
  void isOffAsBeforeWhenNoneIsLeft() {
    given(chosen("X", NEWS), off(DISCONNECTED, NEXT));
    when(resume(AFTER_NEXT).without(Set.of(NEWS.id())));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-8")
  void looksAtNoClaimsOfOtherNetworks() {
    given(chosen("FACEBOOK", NEWS), off(DISCONNECTED, NEXT));
    assertThat(AutoPublishingDecider.claimsToLookAt(state().value())).isEqualTo(Set.<BlogId>of());
  }
}
