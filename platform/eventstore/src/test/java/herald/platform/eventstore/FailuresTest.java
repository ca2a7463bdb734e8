package herald.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

  private static RuntimeException around(Exception cause) {
    return new IllegalStateException("around", new RuntimeException(cause));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "53300", "40001", "40P01", "55P03"})
  void aDatabaseThatIsAwayOrBusyPasses(String state) {
    assertThat(Failures.passes(around(new SQLException("x", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42501", "22P02", "57014"})
  void aDatabaseThatRefusesDoesNot(String state) {
    assertThat(Failures.passes(around(new SQLException("x", state)))).isFalse();
  }

  @Test
  void whatIsUnavailableOrWasFasterPasses() {
    assertThat(Failures.passes(new Unavailable("access"))).isTrue();
    assertThat(Failures.passes(around(new ConcurrencyException("faster")))).isTrue();
    assertThat(Failures.passes(around(new SQLTransientConnectionException("pool")))).isTrue();
    assertThat(Failures.passes(new IllegalStateException("broken"))).isFalse();
  }

  @Test
  void aRefusalIsAnAnswer() {
    Rejection refusal = new Rejection("note.full", "R-TEST-1", "The note is full.");
    assertThat(Failures.isRefusal(around(refusal))).isTrue();
    assertThat(Failures.because(refusal)).isEqualTo("note.full (R-TEST-1): The note is full.");
    assertThat(Failures.because(around(refusal)))
        .isEqualTo("IllegalStateException: The note is full.");
  }
}
