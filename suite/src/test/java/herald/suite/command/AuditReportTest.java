package herald.suite.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.suite.client.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R-PERM-7")
class AuditReportTest {

  @TempDir private Path folder;

  @Test
  void asksForTheMomentAndForAllWhereThatIsWanted() {
    assertThat(AuditReport.path(null, false)).isEqualTo("/api/access/report?format=csv&all=false");
    assertThat(AuditReport.path(Instant.parse("2026-03-03T09:05:00Z"), true))
        .isEqualTo("/api/access/report?format=csv&all=true&at=2026-03-03T09:05:00Z");
  }

  @Test
  void keepsAWholeReport() throws IOException {
    Path file = folder.resolve("report.csv");
    byte[] report = "account\r\n".getBytes(StandardCharsets.UTF_8);
    AuditReport.keep(new ByteArrayInputStream(report), file);
    assertThat(file).hasBinaryContent(report);
  }

  @Test
  void keepsNothingOfOneThatBreaksOff() {
    Path file = folder.resolve("report.csv");
    assertThatThrownBy(() -> AuditReport.keep(new BreakingOff(), file)).isInstanceOf(Refused.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void writesOverNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("report.csv"), "mine");
    assertThatThrownBy(() -> AuditReport.keep(new ByteArrayInputStream(new byte[] {1}), file))
        .hasMessageContaining("there already");
    assertThat(file).hasContent("mine");
  }

  private static final class BreakingOff extends InputStream {

    private int left = 100;

    @Override
    public int read() throws IOException {
      if (left-- <= 0) {
        throw new IOException("closed");
      }
      return 'x';
    }
  }
}
