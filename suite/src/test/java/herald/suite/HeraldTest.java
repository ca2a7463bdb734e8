package herald.suite;

import static org.assertj.core.api.Assertions.assertThat;

import herald.suite.command.FriendlyDuration;
import herald.suite.command.FriendlyMoment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a person types, and what is answered to what cannot be. */
class HeraldTest {

  @TempDir Path folder;
  private final StringWriter errors = new StringWriter();
  private CommandLine line;

  @BeforeEach
  void setUp() {
    line = Herald.commandLine();
    line.setErr(new PrintWriter(errors, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"herald", "up", "down", "status", "token", "demo", "replay", "audit"})
  void helpFitsEightyColumns(String command) {
    fitsEightyColumns(command.equals("herald") ? line : line.getSubcommands().get(command));
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify", "export", "head", "who"})
  void soDoesThatOfTheAuditsOwnCommands(String command) {
    fitsEightyColumns(line.getSubcommands().get("audit").getSubcommands().get(command));
  }

  private static void fitsEightyColumns(CommandLine command) {
    assertThat(command.getUsageMessage().lines())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text.length()).as(text).isLessThanOrEqualTo(80));
  }

  @Test
  void anAuditNeedsSomethingToLookAt() {
    assertThat(line.execute("audit", "account")).isEqualTo(2);
    assertThat(errors.toString()).contains("SERVICE and STREAM, or a command");
  }

  @Test
  void whatIsNoMomentIsRefusedBeforeAnybodyIsAsked() {
    assertThat(line.execute("audit", "export", "account", "--until", "yesterday")).isEqualTo(2);
    assertThat(errors.toString())
        .contains("--until")
        .contains("'yesterday' is no moment; write 2026-03-03T09:05:00Z");
  }

  @Test
  void aMomentMayBeWrittenInAnotherZone() {
    assertThat(new FriendlyMoment().convert("2026-03-03T10:05:00+01:00"))
        .isEqualTo(Instant.parse("2026-03-03T09:05:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"20s,PT20S", "15m,PT15M", "1h,PT1H", "PT20S,PT20S", "pt1m30s,PT1M30S"})
  void durationsAreTakenAsPeopleWriteThem(String text, Duration expected) {
    assertThat(new FriendlyDuration().convert(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "-20s", "0s", "soon", ""})
  void whatIsNoDurationIsRefusedWithAnExample(String text) {
    assertThat(line.execute("up", "--hold", text)).isEqualTo(2);
    assertThat(errors.toString()).contains("--hold").contains("write 20s, 15m, 1h or PT20S");
  }

  @Test
  void anUnknownOptionIsRefused() {
    assertThat(line.execute("up", "--dmo")).isEqualTo(2);
    assertThat(errors.toString()).contains("--dmo");
  }

  @Test
  void anUnknownPartIsNamed() {
    assertThat(line.execute("up", "--data", folder.toString(), "--port", "gatway=1")).isEqualTo(1);
    assertThat(errors.toString()).contains("There is no part gatway").doesNotContain("\tat ");
  }

  @Test
  void aDemoNeedsItsFeed() {
    assertThat(line.execute("demo")).isEqualTo(2);
    assertThat(errors.toString()).contains("--feed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token sanne",
        "demo --feed x",
        "replay account read.x",
        "audit access x",
        "audit verify account",
        "audit export account",
        "audit head account"
      })
  void whatNeedsARunningSuiteSaysSo(String command) {
    String[] words = (command + " --data " + folder).split(" ");
    assertThat(line.execute(words)).isEqualTo(1);
    assertThat(errors.toString()).contains("does not run here").contains("./herald up");
  }

  @Test
  void nothingToStopIsNoError() {
    assertThat(line.execute("down", "--data", folder.toString())).isZero();
    assertThat(line.execute("status", "--data", folder.toString())).isEqualTo(3);
  }
}
