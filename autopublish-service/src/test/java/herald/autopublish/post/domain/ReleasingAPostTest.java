package herald.autopublish.post.domain;

import static herald.autopublish.post.domain.ReleasePost.Answer.RELEASE;
import static herald.autopublish.post.domain.ReleasePost.Answer.WAIT;
import static herald.autopublish.post.domain.ReleasePost.Answer.WITHHOLD;
import static herald.autopublish.post.events.PostCancelled.Reason.BY_PERSON;
import static herald.autopublish.post.events.PostWithheld.Reason.ACCESS_RESTRICTED;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-POST-4")
class ReleasingAPostTest extends PostSpecification {

  @Test
  void goesOutWhenTheAuthorityAgrees() {
    given(scheduled());
    when(releaseAt(QUARTER_PAST, RELEASE, null));
    then(released());
  }

  @Test
  void isWithheldWhenTheAuthoritySaysSo() {
    given(scheduled());
    when(releaseAt(QUARTER_PAST, WITHHOLD, ACCESS_RESTRICTED));
    then(withheld(ACCESS_RESTRICTED, QUARTER_PAST));
  }

  @Test
  void waitsWhenTheAuthoritySaysSo() {
    given(scheduled());
    when(releaseAt(QUARTER_PAST, WAIT, null));
    thenNothing();
    when(releaseAt(QUARTER_PAST, RELEASE, null));
    then(released());
  }

  @Test
  void doesNotGoOutBeforeItsTime() {
    given(scheduled());
    when(releaseAt(QUARTER_PAST.minusMillis(1), RELEASE, null));
    thenRefused("post.not-due", "R-POST-4");
  }

  @Test
  void goesOutOnce() {
    given(scheduled(), released());
    when(releaseAt(QUARTER_PAST, RELEASE, null));
    thenNothing();
    given(scheduled(), released(), failed());
    when(releaseAt(QUARTER_PAST, RELEASE, null));
    thenNothing();
  }

  @Test
  void doesNotGoOutWhenItNoLongerWaits() {
    given(scheduled(), withheld(ACCESS_RESTRICTED, NINE));
    when(releaseAt(QUARTER_PAST, RELEASE, null));
    thenNothing();
    given(scheduled(), cancelled(BY_PERSON));
    when(releaseAt(QUARTER_PAST, RELEASE, null));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-7")
  void saysTheLatestText() {
    given(scheduled(), reworded("Spring, corrected"));
    when(releaseAt(QUARTER_PAST, RELEASE, null));
    then(releasedSaying("Spring, corrected", QUARTER_PAST));
  }

  @Test
  @Tag("R-POST-6")
  void catchesUpWithinADay() {
    Instant aDayLate = QUARTER_PAST.plus(Duration.ofHours(24));
    given(scheduled());
    when(releaseAt(aDayLate, RELEASE, null));
    then(releasedSaying("Spring", aDayLate));
  }

  @Test
  @Tag("R-POST-6")
  void waitsForAPersonAfterADay() {
    Instant later = QUARTER_PAST.plus(Duration.ofHours(24)).plusMillis(1);
    given(scheduled());
    when(releaseAt(later, RELEASE, null));
    then(overdue(later));
    when(releaseAt(later, RELEASE, null));
    thenNothing();
    when(cancel(BY_PERSON));
    then(cancelled(BY_PERSON));
  }

  @Test
  void isAboutAPostThatExists() {
    given();
    when(releaseAt(QUARTER_PAST, RELEASE, null));
    thenRefused("post.unknown", "R-POST-1");
  }
}
