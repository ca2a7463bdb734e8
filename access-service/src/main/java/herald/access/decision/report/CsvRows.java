package herald.access.decision.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** RFC 4180 in UTF-8 with a header line. Every cell is quoted, and text is {@link InertText}. */
final class CsvRows implements Rows {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "account",
              "user",
              "name",
              "permission",
              "super_admin",
              "connector",
              "level",
              "rule",
              "access",
              "since",
              "change",
              "by",
              "event",
              "at")
          .setQuoteMode(QuoteMode.ALL)
          .get();

  private final CSVPrinter printer;

  CsvRows(OutputStream to) throws IOException {
    this.printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)), FORMAT);
  }

  @Override
  public void add(ReportRow row) throws IOException {
    printer.printRecord(
        row.account(),
        row.user(),
        text(row.name()),
        row.permission(),
        row.superAdmin(),
        row.connector(),
        row.level(),
        row.rule(),
        text(row.access()),
        row.since(),
        row.change(),
        text(row.by()),
        row.event(),
        row.at());
  }

  @Override
  public void end() throws IOException {
    printer.flush();
  }

  private static String text(@Nullable String any) {
    return any == null ? "" : InertText.of(any);
  }
}
