package herald.account.delivery;

import herald.account.delivery.events.DeliveryRefused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-POST-5")
class DeliveringAPostTest extends DeliverySpecification {

  @Test
  void isRequestedOnceForOneRelease() {
    given();
    when(request(NOW));
    then(requested(NOW));
    when(request(NOW));
    thenNothing();
  }

  @Test
  void writesItsIntent() {
    given(requested(NOW));
    when(start());
    then(started(1));
  }

  @Test
  void neverWritesASecondIntentBesideTheFirst() {
    given(requested(NOW), started(1));
    when(start());
    thenRefused("delivery.not-waiting", "R-POST-5");
  }

  @Test
  void neverWritesASecondIntentAfterAnUnknownOutcome() {
    given(requested(NOW), started(1), unknown());
    when(start());
    thenRefused("delivery.not-waiting", "R-POST-5");
  }

  @Test
  void isFinalOnceTheNetworkShowedThePost() {
    given(requested(NOW), started(1));
    when(deliver());
    then(delivered());
    when(deliver());
    thenNothing();
    when(start());
    thenRefused("delivery.not-waiting", "R-POST-5");
  }

  @Test
  void triesAgainOnlyAfterAProofThatNothingWasMade() {
    given(requested(NOW), started(1));
    when(postpone(SOON));
    then(postponed(1));
    when(start());
    then(started(2));
  }

  @Test
  @Tag("R-POST-6")
  void stopsCatchingUpAfterADay() {
    given(requested(NOW), started(1));
    when(postpone(TOO_LATE));
    then(new DeliveryRefused(POST, ACCOUNT, "TOO_LATE", "429", NOW));
  }

  @Test
  void isNotPostponedWhileUnknown() {
    given(requested(NOW), started(1), unknown());
    when(postpone(SOON));
    thenRefused("delivery.unknown", "R-POST-5");
  }

  @Test
  void isFoundAtTheNetworkAfterAnUnknownOutcome() {
    given(requested(NOW), started(1));
    when(loseTrack());
    then(unknown());
    when(loseTrack());
    thenNothing();
    when(deliver());
    then(delivered());
  }

  @Test
  void isNotRefusedByProgramWhileUnknown() {
    given(requested(NOW), started(1), unknown());
    when(refuse());
    thenRefused("delivery.unknown", "R-POST-5");
  }

  @Test
  @Tag("R-POST-4")
  void isWithheldOnlyBeforeTheIntent() {
    given(requested(NOW));
    when(withhold());
    then(withheld());
    when(withhold());
    thenNothing();
    given(requested(NOW), started(1));
    when(withhold());
    thenRefused("delivery.not-waiting", "R-POST-5");
  }

  @Test
  @Tag("R-POST-1")
  void isRequestedAgainOnlyByALaterRelease() {
    given(requested(NOW), started(1), refused());
    when(request(NOW));
    thenNothing();
    when(request(SOON));
    then(requested(SOON));
  }

  @Test
  @Tag("R-POST-1")
  void isRequestedAgainAfterBeingWithheld() {
    given(requested(NOW), withheld());
    when(request(NOW));
    thenNothing();
    when(request(SOON));
    then(requested(SOON));
  }

  /** A person said that the network does not have it; nothing else releases such a post again. */
  @Test
  @Tag("R-POST-1")
  void isRequestedAgainAfterAPersonHasResolvedItsUnknownOutcome() {
    given(requested(NOW), started(1), unknown());
    when(request(NOW));
    thenNothing();
    when(request(SOON));
    then(requested(SOON));
  }
}
