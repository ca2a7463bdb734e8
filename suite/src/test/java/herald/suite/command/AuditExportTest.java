package herald.suite.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditExportTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private AuditExport.Copied copied(String lines) throws IOException {
    return AuditExport.copy(
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @Test
  void anExportThatEndsWithTheHeadIsWhole() throws IOException {
    String lines = "{\"kind\":\"event\",\"hub\":\"é\"}\n{\"kind\":\"head\",\"position\":1}\n";
    AuditExport.Copied copied = copied(lines);
    assertThat(copied.isWhole()).isTrue();
    assertThat(copied.lines()).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"kind\":\"event\"}\n", "{\"kind\":\"event\"}\n{\"kind\":\"he"})
  void anyOtherIsNot(String lines) throws IOException {
    assertThat(copied(lines).isWhole()).isFalse();
  }
}
