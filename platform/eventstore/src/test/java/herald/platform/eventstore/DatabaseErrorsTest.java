package herald.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.kernel.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseErrorsTest {

  @ParameterizedTest
  @CsvSource({
    "08006, The database cannot be reached.",
    "57P01, The database cannot be reached.",
    "53300, The database has too much to do.",
    "53100, The database has too much to do.",
    "40001, The database could not answer just now.",
    "55P03, The database could not answer just now."
  })
  void whatPassesIsToldInItsOwnWords(String state, String words) {
    assertThat(DatabaseErrors.told(new SQLException("as the driver has it", state)))
        .isInstanceOf(Unavailable.class)
        .hasMessage(words);
  }

  @Test
  void aPoolWithoutConnectionsIsALostDatabase() {
    assertThat(DatabaseErrors.told(new SQLTransientConnectionException("timed out")))
        .isInstanceOf(Unavailable.class)
        .hasMessage("The database cannot be reached.");
  }

  @Test
  void aRefusalIsNoneOfThem() {
    SQLException refused = new SQLException("a null value", "23502");
    assertThat(DatabaseErrors.told(refused)).isInstanceOf(IllegalStateException.class);
    assertThat(DatabaseErrors.unavailable(refused)).isEmpty();
  }
}
