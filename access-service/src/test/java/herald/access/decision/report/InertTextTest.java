package herald.access.decision.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A16")
class InertTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\"=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF201",
        "=cmd|' /C calc'!A0"
      })
  void noFormulaIsLeftAtTheBeginning(String hostile) {
    assertThat(InertText.of(hostile))
        .doesNotContainPattern("^[\\s\"]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;=1", "a,=1", "a|=1", "a;\"=1", "a\t=1", "a\n=1", "a; +1"})
  void norBehindWhatAnotherProgramTakesForTheEndOfACell(String hostile) {
    assertThat(InertText.of(hostile))
        .contains("'")
        .doesNotContainPattern("[;,|\\t\\n][\\s\"]*[=+]");
  }

  @ParameterizedTest
  @CsvSource({
    "202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069", "200E", "200F"
  })
  void whatTurnsTheDirectionOfTextIsWrittenOut(String mark) {
    String name = "a" + Character.toString(Integer.parseInt(mark, 16)) + "fdp.exe";
    assertThat(InertText.of(name)).isEqualTo("a\\u" + mark + "fdp.exe");
  }

  @Test
  void soIsWhatIsNotSeen() {
    assertThat(InertText.of("a\0b\u200Bc\uFEFFd\u2028e"))
        .isEqualTo("a\\u0000b\\u200Bc\\uFEFFd\\u2028e");
  }

  @Test
  void aNameThatIsNoneOfThisStaysAsItIs() {
    for (String name :
        new String[] {
          "Sanne de Vries",
          "Ana-María",
          "O'Neill",
          "<script>",
          "\uD83D\uDC69\u200D\uD83D\uDCBB",
          "نور"
        }) {
      assertThat(InertText.of(name)).isEqualTo(name);
    }
  }
}
