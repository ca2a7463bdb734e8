package herald.account.delivery;

import herald.platform.kernel.ExpectedVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another attempt has gone on meanwhile; what an earlier one says is of a version that is past. */
@Tag("R-POST-5")
class OneAttemptAtATimeTest extends DeliverySpecification {

  private static final ExpectedVersion REQUESTED = ExpectedVersion.of(1);
  private static final ExpectedVersion FIRST_STARTED = ExpectedVersion.of(2);

  @Test
  void doesNotStartFromWhatItKnewBeforeAnotherAttempt() {
    given(requested(NOW), started(1), postponed(1));
    when(start(REQUESTED));
    thenRefused("version.mismatch", "HTTP-4");
    when(withhold(REQUESTED));
    thenRefused("version.mismatch", "HTTP-4");
  }

  @Test
  void doesNotStartWithTheContentOfAnEarlierRelease() {
    given(requested(NOW), started(1), refused(), requested(SOON));
    when(start(REQUESTED));
    thenRefused("version.mismatch", "HTTP-4");
  }

  @Test
  void doesNotEndALaterAttemptByRepeatingWhatItSaidBefore() {
    given(requested(NOW), started(1), postponed(1), started(2));
    when(postpone(SOON, FIRST_STARTED));
    thenRefused("version.mismatch", "HTTP-4");
    when(refuse(FIRST_STARTED));
    thenRefused("version.mismatch", "HTTP-4");
    when(loseTrack(FIRST_STARTED));
    thenRefused("version.mismatch", "HTTP-4");
  }

  @Test
  void mayStillProveThatThePostExists() {
    given(requested(NOW), started(1), unknown());
    when(deliver());
    then(delivered());
  }
}
