package herald.benchmarks.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ReadingOwnTimesTest {

  private static final String PATH = "/access/v1/evaluation";

  @Test
  void whatCameSinceThenCountsOfAllAnswersToThePath() {
    OwnTimes before = OwnTimes.of(buckets("OK", 50, 50, 60), PATH);
    String after = buckets("OK", 140, 148, 159) + buckets("REFUSED", 0, 1, 1);
    assertThat(OwnTimes.of(after, PATH).p99Since(before)).isEqualTo(4);
    assertThat(OwnTimes.of(buckets("OK", 148, 150, 160), PATH).p99Since(before)).isEqualTo(4);
    assertThat(OwnTimes.of(buckets("OK", 150, 150, 160), PATH).p99Since(before)).isEqualTo(1);
  }

  @Test
  void theShareWithinAStepIsThatOfWhatCameSince() {
    OwnTimes before = OwnTimes.of(buckets("OK", 50, 50, 60), PATH);
    OwnTimes after = OwnTimes.of(buckets("OK", 100, 125, 160), PATH);
    assertThat(after.withinSince(before, 4)).isEqualTo(0.75);
  }

  @Test
  void someThatTookLongerThanAnyBoundHaveNone() {
    OwnTimes none = OwnTimes.of("", PATH);
    assertThat(OwnTimes.of(buckets("OK", 90, 98, 100), PATH).p99Since(none))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void ofNoAnswerThereIsNothingToTell() {
    OwnTimes same = OwnTimes.of(buckets("OK", 1, 2, 3), PATH);
    assertThatIllegalStateException().isThrownBy(() -> same.p99Since(same));
    OwnTimes elsewhere = OwnTimes.of(buckets("OK", 1, 2, 3), "/oauth2/jwks");
    assertThatIllegalStateException()
        .isThrownBy(() -> elsewhere.p99Since(OwnTimes.of("", "/oauth2/jwks")));
  }

  private static String buckets(String outcome, int oneMs, int fourMs, int all) {
    String bucket = "http_server_requests_seconds_bucket{outcome=\"%s\",uri=\"%s\",le=\"%s\"} %d\n";
    return "# TYPE http_server_requests_seconds histogram\n"
        + bucket.formatted(outcome, PATH, "0.001", oneMs)
        + bucket.formatted(outcome, PATH, "0.004", fourMs)
        + bucket.formatted(outcome, PATH, "+Inf", all);
  }
}
