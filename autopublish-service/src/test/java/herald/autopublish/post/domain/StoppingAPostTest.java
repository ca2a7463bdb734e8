package herald.autopublish.post.domain;

import static herald.autopublish.post.events.PostCancelled.Reason.ARTICLE_REMOVED;
import static herald.autopublish.post.events.PostCancelled.Reason.BY_PERSON;
import static herald.autopublish.post.events.PostWithheld.Reason.ACCESS_RESTRICTED;
import static herald.autopublish.post.events.PostWithheld.Reason.DISCONNECTED;

import herald.platform.kernel.ExpectedVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StoppingAPostTest extends PostSpecification {

  @Test
  @Tag("R-AUTO-2")
  void isWithheldWhenTheAccountLeavesEveryone() {
    given(scheduled());
    when(withhold(ACCESS_RESTRICTED));
    then(withheld(ACCESS_RESTRICTED, NINE));
    when(withhold(ACCESS_RESTRICTED));
    thenNothing();
  }

  @Test
  @Tag("R-CON-11")
  void isWithheldWhenTheAccountIsDisconnected() {
    given(scheduled());
    when(withhold(DISCONNECTED));
    then(withheld(DISCONNECTED, NINE));
  }

  @Test
  @Tag("R-AUTO-2")
  void comesTooLateOnceItIsOut() {
    given(scheduled(), released());
    when(withhold(ACCESS_RESTRICTED));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-10")
  void isCancelledByAPersonWithinTheHold() {
    given(scheduled());
    when(cancel(BY_PERSON));
    then(cancelled(BY_PERSON));
    when(cancel(BY_PERSON));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-10")
  void isNotCancelledWhenItIsAnotherThanThePersonSaw() {
    given(scheduled(), reworded("Spring, at last"));
    when(cancel(BY_PERSON, ExpectedVersion.of(1)));
    thenRefused("version.mismatch", "HTTP-4");
    when(cancel(BY_PERSON, ExpectedVersion.of(2)));
    then(cancelled(BY_PERSON));
    when(cancel(BY_PERSON, ExpectedVersion.of(2)));
    thenRefused("version.mismatch", "HTTP-4");
    when(cancel(BY_PERSON, ExpectedVersion.of(3)));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-10")
  void isRefusedOnceItIsOut() {
    given(scheduled(), released());
    when(cancel(BY_PERSON));
    thenRefused("post.no-such-move", "R-POST-1");
  }

  @Test
  @Tag("R-AUTO-7")
  void isCancelledWhenTheArticleIsWithdrawnWithinTheHold() {
    given(scheduled());
    when(cancel(ARTICLE_REMOVED));
    then(cancelled(ARTICLE_REMOVED));
  }

  @Test
  @Tag("R-AUTO-7")
  void isLeftAloneWhenTheArticleIsWithdrawnLater() {
    given(scheduled(), released(), published());
    when(cancel(ARTICLE_REMOVED));
    thenNothing();
  }

  @Test
  void isAboutAPostThatExists() {
    given();
    when(cancel(BY_PERSON));
    thenRefused("post.unknown", "R-POST-1");
    when(withhold(DISCONNECTED));
    thenRefused("post.unknown", "R-POST-1");
    when(reword("other"));
    thenRefused("post.unknown", "R-POST-1");
  }
}
