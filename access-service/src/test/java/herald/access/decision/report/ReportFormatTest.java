package herald.access.decision.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.kernel.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class ReportFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "*/* : CSV",
        "application/json : JSON",
        "text/csv : CSV",
        "application/json;q=0.5, text/csv : CSV",
        "text/csv;q=0.2, application/json;q=0.4 : JSON",
        "text/html, */*;q=0.8 : CSV"
      })
  void isWhatTheCallerWouldRatherRead(String accept, ReportFormat expected) {
    assertThat(ReportFormat.chosen(null, MediaType.parseMediaTypes(accept))).isEqualTo(expected);
  }

  @Test
  void aNameCountsBeforeThat() {
    List<MediaType> csv = MediaType.parseMediaTypes("text/csv");
    assertThat(ReportFormat.chosen("json", csv)).isEqualTo(ReportFormat.JSON);
    assertThat(ReportFormat.chosen(null, List.of())).isEqualTo(ReportFormat.CSV);
  }

  @Test
  void anotherNameIsRefusedByItsField() {
    assertThatThrownBy(() -> ReportFormat.chosen("xlsx", List.of()))
        .isInstanceOfSatisfying(
            Rejection.class,
            refused -> {
              assertThat(refused.field()).isEqualTo("format");
              assertThat(refused.rule()).isEqualTo("R-PERM-7");
            });
  }
}
