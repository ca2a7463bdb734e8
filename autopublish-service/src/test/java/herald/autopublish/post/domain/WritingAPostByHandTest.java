package herald.autopublish.post.domain;

import static herald.autopublish.post.events.PostCancelled.Reason.BY_PERSON;

import herald.autopublish.post.domain.PublishPost.How;
import herald.autopublish.post.events.PostEdited;
import herald.autopublish.post.events.PostSource;
import herald.platform.kernel.ExpectedVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-PERM-1")
class WritingAPostByHandTest extends PostSpecification {

  @Test
  void beginsAsADraftWithAProposedTime() {
    given();
    when(draft());
    then(drafted());
    when(draft());
    thenNothing();
  }

  @Test
  @Tag("R-POST-3")
  void isRefusedForANetworkWithoutPosts() {
    given();
    when(new DraftPost(POST, ACCOUNT, "YOUTUBE", DAAN, byHand("Hello"), null, NINE));
    thenRefused("post.network", "R-POST-3");
  }

  @Test
  void saysSomethingElseOnceItIsEdited() {
    given(drafted());
    when(edit("Hello again", Grant.DRAFT));
    then(edited("Hello again"));
    when(edit("Hello again", Grant.DRAFT));
    thenNothing();
  }

  @Test
  @Tag("R-PERM-2")
  void isNotEditedByWhoeverMayOnlyDraftOnceItIsScheduled() {
    given(drafted(), scheduledByHand());
    when(edit("Hello again", Grant.DRAFT));
    thenRefused("permission.denied", "R-PERM-2");
    when(edit("Hello again", Grant.FULL));
    then(edited("Hello again"));
    when(releaseAt(TEN, ReleasePost.Answer.RELEASE, null));
    then(releasedByHand("Hello again", TEN));
  }

  @Test
  void keepsItsWordsOnceItIsOut() {
    given(drafted(), releasedByHand("Hello", NINE));
    when(edit("Hello again", Grant.FULL));
    thenRefused("post.not-editable", "R-POST-1");
  }

  @Test
  @Tag("R-PERM-2")
  void hasAProposedTimeOnlyAsADraft() {
    given(drafted(), scheduledByHand());
    when(
        new EditPost(
            POST, "Hi", null, null, PROPOSED, SANNE, Grant.FULL, ExpectedVersion.ANY, NINE));
    thenRefused("post.proposed", "R-PERM-2");
  }

  @Test
  @Tag("R-AUTO-10")
  void keepsTheWordsThatAPersonGaveAnAnnouncement() {
    given(scheduled());
    when(edit("In my own words", Grant.FULL));
    then(
        new PostEdited(
            POST, ACCOUNT, PostSource.AUTO, null, saying("In my own words"), null, SANNE, NINE));
    when(reword("The article's newest words"));
    thenNothing();
    when(releaseAt(QUARTER_PAST, ReleasePost.Answer.RELEASE, null));
    then(releasedSaying("In my own words", QUARTER_PAST));
  }

  @Test
  @Tag("R-AUTO-10")
  void changesNothingButTheTextOfAnAnnouncement() {
    given(scheduled());
    when(
        new EditPost(
            POST,
            "Hi",
            "https://else.example/",
            null,
            null,
            SANNE,
            Grant.FULL,
            ExpectedVersion.ANY,
            NINE));
    thenRefused("post.announcement", "R-AUTO-10");
    when(giveBack(null));
    thenRefused("post.no-draft", "R-AUTO-10");
  }

  @Test
  @Tag("R-MAIL-9")
  void goesBackToItsAuthorWithAComment() {
    given(drafted(), scheduledByHand());
    when(giveBack("Shorter, please."));
    then(returned("Shorter, please."));
    when(giveBack(null));
    thenNothing();
  }

  @Test
  @Tag("R-MAIL-9")
  void losesItsProposedTimeWhenThatIsDeclined() {
    given(drafted());
    when(giveBack(null));
    then(returned(null));
    when(giveBack(null));
    thenNothing();
  }

  @Test
  void isNotReturnedOnceItIsOut() {
    given(drafted(), releasedByHand("Hello", NINE));
    when(giveBack(null));
    thenRefused("post.no-such-move", "R-POST-1");
  }

  @Test
  @Tag("R-POST-1")
  void isDeletedAsADraftWithoutFull() {
    given(drafted());
    when(delete(Grant.DRAFT));
    then(deleted(false));
    when(delete(Grant.DRAFT));
    thenNothing();
  }

  @Test
  @Tag("R-PERM-2")
  void isNotDeletedByWhoeverMayOnlyDraftOnceItIsMore() {
    given(drafted(), scheduledByHand(), cancelled(BY_PERSON));
    when(delete(Grant.DRAFT));
    thenRefused("permission.denied", "R-PERM-2");
    when(delete(Grant.FULL));
    then(deleted(false));
  }

  @Test
  @Tag("R-POST-1")
  void isNotDeletedWhileItWaits() {
    given(drafted(), scheduledByHand());
    when(delete(Grant.FULL));
    thenRefused("post.no-such-move", "R-POST-1");
  }

  @Test
  @Tag("R-POST-1")
  void isDeletedInHeraldWhenTheNetworkHasIt() {
    given(drafted(), releasedByHand("Hello", NINE), published());
    when(delete(Grant.FULL));
    then(deleted(true));
  }

  @Test
  void isAnotherThanThePersonSaw() {
    given(drafted(), edited("Hello again"));
    when(
        new EditPost(POST, "Hi", null, null, null, SANNE, Grant.FULL, ExpectedVersion.of(1), NINE));
    thenRefused("version.mismatch", "HTTP-4");
    when(new DeletePost(POST, SANNE, Grant.FULL, ExpectedVersion.of(1), NINE));
    thenRefused("version.mismatch", "HTTP-4");
  }

  @Test
  void isAboutAPostThatExists() {
    given();
    when(edit("Hi", Grant.FULL));
    thenRefused("post.unknown", "R-POST-1");
    when(publish(How.FIRST, false));
    thenRefused("post.unknown", "R-POST-1");
    when(scheduleAt(TEN_IN_AMSTERDAM));
    thenRefused("post.unknown", "R-POST-1");
    when(delete(Grant.FULL));
    thenRefused("post.unknown", "R-POST-1");
    when(giveBack(null));
    thenRefused("post.unknown", "R-POST-1");
    when(resolve(null));
    thenRefused("post.unknown", "R-POST-1");
  }
}
