package herald.autopublish.post.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import herald.platform.kernel.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-POST-2")
class WallTimesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T09:00,Europe/Amsterdam,2026-12-01T08:00:00Z",
    "2026-07-01T09:00:30,Europe/Amsterdam,2026-07-01T07:00:30Z",
    "2026-12-01T09:00,UTC,2026-12-01T09:00:00Z",
    // The wall jumps from 2 to 3: half past two is half an hour after the jump's start, at 3:30.
    "2026-03-29T02:30,Europe/Amsterdam,2026-03-29T01:30:00Z",
    // The wall shows half past two twice: the first time counts.
    "2026-10-25T02:30,Europe/Amsterdam,2026-10-25T00:30:00Z"
  })
  void areInstantsByTheirZone(String at, String zone, String instant) {
    assertThat(WallTimes.instantOf(WallTimes.of("", at, zone))).hasToString(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T09:00,,zone",
    "2026-12-01T09:00,'',zone",
    "2026-12-01T09:00,+01:00,zone",
    "2026-12-01T09:00,Europe/Nowhere,zone",
    "2026-12-01T09:00Z,Europe/Amsterdam,at",
    "tomorrow,Europe/Amsterdam,at",
    ",Europe/Amsterdam,at",
    "9999-12-01T09:00,Europe/Amsterdam,at"
  })
  void areRefusedWithoutAWallOrAZone(@Nullable String at, @Nullable String zone, String field) {
    Rejection refusal = refusal("", at, zone);
    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.rule()).isEqualTo("R-POST-2");
  }

  @Test
  void areNamedByWhereTheyStood() {
    assertThat(refusal("proposed", "2026-12-01T09:00", null).field()).isEqualTo("proposed.zone");
  }

  private static Rejection refusal(String field, @Nullable String at, @Nullable String zone) {
    return catchThrowableOfType(Rejection.class, () -> WallTimes.of(field, at, zone));
  }
}
