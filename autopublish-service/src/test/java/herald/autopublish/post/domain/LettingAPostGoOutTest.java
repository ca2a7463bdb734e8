package herald.autopublish.post.domain;

import static herald.autopublish.post.events.PostWithheld.Reason.AUTHOR_LOST_RIGHT;
import static herald.autopublish.post.events.PostWithheld.Reason.CONTENT_NOT_TAKEN;
import static herald.autopublish.post.events.PostWithheld.Reason.DISCONNECTED;

import herald.autopublish.post.domain.PublishPost.How;
import herald.autopublish.post.domain.ReleasePost.Answer;
import herald.autopublish.post.events.ArticleRef;
import herald.autopublish.post.events.PostContent;
import herald.autopublish.post.events.PostFailed;
import herald.autopublish.post.events.PostPublished;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostSource;
import herald.autopublish.post.events.PostWithheld;
import herald.platform.kernel.ExpectedVersion;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What persons with FULL decide: when, now, again, or not at all. */
@Tag("R-POST-1")
class LettingAPostGoOutTest extends PostSpecification {

  @Test
  @Tag("R-POST-2")
  void waitsForItsTimeInTheRightOfWhoeverSaidSo() {
    given(drafted());
    when(scheduleAt(TEN_IN_AMSTERDAM));
    then(scheduledByHand());
    when(scheduleAt(TEN_IN_AMSTERDAM));
    thenNothing();
    when(releaseAt(TEN, Answer.RELEASE, null));
    then(releasedByHand("Hello", TEN));
  }

  @Test
  void waitsForAnotherTimeOnceThatIsSaid() {
    given(drafted(), scheduledByHand(null, TEN.plusSeconds(60)));
    when(scheduleAt(TEN_IN_AMSTERDAM));
    then(scheduledByHand());
  }

  @Test
  @Tag("R-POST-2")
  void isNotScheduledForATimeThatHasPassed() {
    given(drafted());
    when(new ReschedulePost(POST, TEN_IN_AMSTERDAM, SANNE, ExpectedVersion.ANY, TEN));
    thenRefused("post.time-past", "R-POST-2");
  }

  @Test
  void goesOutNow() {
    given(drafted());
    when(publish(How.FIRST, false));
    then(releasedByHand("Hello", NINE));
    when(publish(How.FIRST, false));
    thenNothing();
  }

  @Test
  @Tag("R-POST-7")
  void waitsWhileAllPublishingIsStopped() {
    given(drafted());
    when(publish(How.FIRST, true));
    then(scheduledByHand(null, NINE));
  }

  @Test
  @Tag("R-POST-7")
  void isNotTriedAgainWhileAllPublishingIsStopped() {
    given(drafted(), releasedByHand("Hello", NINE), failed());
    when(publish(How.AGAIN, true));
    thenRefused("post.publishing-stopped", "R-POST-7");
  }

  @Test
  void isTriedAgainAfterItFailedAndOnlyThen() {
    given(drafted(), releasedByHand("Hello", NINE), failed());
    when(publish(How.FIRST, false));
    thenRefused("post.no-such-move", "R-POST-1");
    when(publish(How.AGAIN, false));
    then(releasedByHand("Hello", NINE));
    given(drafted());
    when(publish(How.AGAIN, false));
    thenRefused("post.no-such-move", "R-POST-1");
  }

  @Test
  @Tag("R-POST-6")
  void isDecidedByAPersonWhenItIsOverdue() {
    Instant late = QUARTER_PAST.plus(Duration.ofDays(2));
    given(scheduled(), overdue(late));
    when(scheduleAt(TEN_IN_AMSTERDAM));
    then(announcedAt(TEN));
    given(scheduled(), overdue(late));
    when(publish(How.FIRST, false));
    then(releasedSaying("Spring", NINE));
  }

  @Test
  @Tag("R-POST-5")
  void isClosedByWhatAPersonFoundAtTheNetwork() {
    given(drafted(), releasedByHand("Hello", NINE), outcomeUnknown());
    when(resolve(REMOTE));
    then(new PostPublished(POST, ACCOUNT, REMOTE, NINE));
    when(resolve(REMOTE));
    thenNothing();
    given(drafted(), releasedByHand("Hello", NINE), outcomeUnknown());
    when(resolve(null));
    then(new PostFailed(POST, ACCOUNT, "A person found it missing.", NINE));
    given(drafted());
    when(resolve(null));
    thenRefused("post.no-such-move", "R-POST-1");
  }

  @Test
  @Tag("R-ACC-7")
  void isWithheldWhenItsPublisherLostTheRight() {
    given(drafted(), scheduledByHand());
    when(releaseAt(TEN, Answer.WITHHOLD, AUTHOR_LOST_RIGHT));
    then(withheld(AUTHOR_LOST_RIGHT, TEN));
  }

  @Test
  @Tag("R-POST-3")
  void isWithheldWhenTheNetworkWouldNotTakeIt() {
    given(draftedSaying("X", byHand("x".repeat(281))), scheduledSaying("x".repeat(281)));
    when(releaseAt(TEN, Answer.RELEASE, null));
    then(new PostWithheld(POST, ACCOUNT, CONTENT_NOT_TAKEN, TEN));
  }

  @Test
  @Tag("R-POST-3")
  void isRefusedWhenTheNetworkWouldNotTakeIt() {
    given(draftedSaying("X", byHand("x".repeat(281))));
    when(scheduleAt(TEN_IN_AMSTERDAM));
    thenRefused("post.too-long", "R-POST-3");
    when(publish(How.FIRST, false));
    thenRefused("post.too-long", "R-POST-3");
  }

  @Test
  @Tag("R-POST-2")
  void movesWithTheRulesOfItsZone() {
    given(drafted(), scheduledByHand(TEN_IN_AMSTERDAM, TEN.plusSeconds(3600)));
    when(new ReckonTime(POST, NINE));
    then(scheduledByHand());
    when(new ReckonTime(POST, NINE));
    thenNothing();
    given(scheduled());
    when(new ReckonTime(POST, NINE));
    thenNothing();
  }

  @Test
  @Tag("R-CON-12")
  void comesBackWithItsAccountUnlessItsTimeHasPassed() {
    given(drafted(), scheduledByHand(), withheld(DISCONNECTED, NINE));
    when(new RestorePost(POST, TEN));
    thenNothing();
    when(new RestorePost(POST, NINE));
    then(scheduledByHand());
    when(new RestorePost(POST, NINE));
    thenNothing();
  }

  @Test
  @Tag("R-CON-12")
  void staysWithheldForAnotherReason() {
    given(drafted(), scheduledByHand(), withheld(AUTHOR_LOST_RIGHT, NINE));
    when(new RestorePost(POST, NINE));
    thenNothing();
    when(scheduleAt(TEN_IN_AMSTERDAM));
    then(scheduledByHand());
  }

  private static PostScheduled announcedAt(Instant dueAt) {
    return scheduled(PostSource.AUTO, null, ARTICLE, saying("Spring"), null, dueAt);
  }

  private static PostScheduled scheduledSaying(String text) {
    return scheduled(PostSource.PERSON, DAAN, null, byHand(text), SANNE, TEN);
  }

  private static PostScheduled scheduled(
      PostSource source,
      @Nullable String author,
      @Nullable ArticleRef article,
      PostContent content,
      @Nullable String publisher,
      Instant dueAt) {
    return new PostScheduled(
        POST,
        ACCOUNT,
        "X",
        source,
        author,
        article,
        content,
        publisher,
        dueAt,
        TEN_IN_AMSTERDAM,
        NINE);
  }
}
