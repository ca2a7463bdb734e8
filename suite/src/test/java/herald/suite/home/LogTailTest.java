package herald.suite.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a log is shown so that a person can read it. */
class LogTailTest {

  @TempDir Path folder;

  @Test
  void showsLevelAndMessageOfJsonLines() throws Exception {
    Path log =
        Files.writeString(
            folder.resolve("a.log"),
            """
            plain
            {"log":{"level":"ERROR"},"message":"No database","error":{"message":"refused"}}
            {"half":
            """);
    assertThat(LogTail.of(log))
        .isEqualTo("plain\nERROR No database refused\n{\"half\":\nmore in " + log);
  }

  @Test
  void showsTheLastLinesAlone() throws Exception {
    Path log = Files.writeString(folder.resolve("b.log"), "line\n".repeat(100_000) + "last\n");
    assertThat(LogTail.of(log).lines()).hasSize(9).contains("last");
  }

  @Test
  void saysWhenThereIsNone() {
    assertThat(LogTail.of(folder.resolve("none"))).isEqualTo("(it wrote nothing)");
  }
}
