package herald.autopublish.post.domain;

import static herald.autopublish.post.events.PostWithheld.Reason.ACCESS_RESTRICTED;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-POST-5")
class ClosingAPostTest extends PostSpecification {

  private final RecordDelivery delivered = new RecordDelivery(POST, REMOTE, QUARTER_PAST);
  private final RecordRefusal refused = new RecordRefusal(POST, "duplicate", QUARTER_PAST);
  private final RecordUnknownOutcome doubtful =
      new RecordUnknownOutcome(POST, "cut off", QUARTER_PAST);
  private final RecordStoppedDelivery stopped =
      new RecordStoppedDelivery(POST, ACCESS_RESTRICTED, QUARTER_PAST);

  @Test
  void isPublishedOnceTheNetworkHasIt() {
    given(scheduled(), released());
    when(delivered);
    then(published());
    when(delivered);
    thenNothing();
  }

  @Test
  void hasFailedOnceTheNetworkRefusedIt() {
    given(scheduled(), released());
    when(refused);
    then(failed());
    when(refused);
    thenNothing();
  }

  @Test
  void staysUnknownUntilItIsFoundOut() {
    given(scheduled(), released());
    when(doubtful);
    then(outcomeUnknown());
    when(doubtful);
    thenNothing();
    when(delivered);
    then(published());
  }

  @Test
  void canBeFoundNotToHaveBeenMade() {
    given(scheduled(), released(), outcomeUnknown());
    when(refused);
    then(failed());
  }

  @Test
  void isWithheldWhenTheDelivererStoppedBeforeItsIntent() {
    given(scheduled(), released());
    when(stopped);
    then(withheld(ACCESS_RESTRICTED, QUARTER_PAST));
    when(stopped);
    thenNothing();
  }

  @Test
  void isNotReopenedOnceItIsPublished() {
    given(scheduled(), released(), published());
    when(refused);
    thenNothing();
    when(doubtful);
    thenNothing();
    when(stopped);
    thenNothing();
  }

  @Test
  void isNotToldOfAPostThatNeverWentOut() {
    given(scheduled());
    when(delivered);
    thenRefused("post.no-such-move", "R-POST-1");
  }

  @Test
  void isAboutAPostThatExists() {
    given();
    when(delivered);
    thenRefused("post.unknown", "R-POST-1");
  }
}
