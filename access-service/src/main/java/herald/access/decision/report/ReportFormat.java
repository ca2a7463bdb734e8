package herald.access.decision.report;

import herald.platform.kernel.Rejection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The forms that a report comes in. */
enum ReportFormat {
  CSV("csv", "text/csv;charset=UTF-8"),
  JSON("json", MediaType.APPLICATION_JSON_VALUE);

  private final String code;
  private final String type;

  ReportFormat(String code, String type) {
    this.code = code;
    this.type = type;
  }

  /** Also the file's ending. */
  String code() {
    return code;
  }

  String type() {
    return type;
  }

  /**
   * What was asked for by name, else what the caller would rather read, else CSV.
   *
   * @throws Rejection for a name that is none
   */
  static ReportFormat chosen(@Nullable String name, List<MediaType> accepted) {
    if (name != null) {
      return Stream.of(values())
          .filter(format -> format.code.equals(name))
          .findFirst()
          .orElseThrow(ReportFormat::unknown);
    }
    return accepted.stream()
        .sorted(Comparator.comparing(MediaType::getQualityValue).reversed())
        .flatMap(type -> Stream.of(values()).filter(format -> format.isIn(type)))
        .findFirst()
        .orElse(CSV);
  }

  private boolean isIn(MediaType accepted) {
    return accepted.includes(MediaType.parseMediaType(type).removeQualityValue());
  }

  private static Rejection unknown() {
    return Rejection.invalid(
        "format", "report.format-unknown", "R-PERM-7", "The report comes as csv or as json.");
  }
}
