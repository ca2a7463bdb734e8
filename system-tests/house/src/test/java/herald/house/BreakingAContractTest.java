package herald.house;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.testing.description.ContractFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of break is found between two made-up releases, and what is only added is none. */
class BreakingAContractTest {

  private static final String SCHEMA =
      """
      {"$id": "urn:x", "title": "A door shut", "type": "object", "required": ["door", "how"],
       "properties": {
         "door": {"type": "string", "pattern": "^dor_"},
         "how": {"enum": ["GENTLY", "LOUDLY"]},
         "by": {"type": ["string", "null"], "description": "Who."},
         "locks": {"type": "array", "items": {"type": "object", "required": ["name"],
                   "properties": {"name": {"type": "string"}}}}},
       "additionalProperties": true}
      """;
  private static final String EXAMPLE =
      """
      {"door": "dor_1", "how": "GENTLY", "locks": [{"name": "upper"}]}
      """;

  @TempDir Path folder;

  @BeforeEach
  void released() throws IOException {
    put("before", SCHEMA, EXAMPLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // what is replaced | by what | what is said of it
        "\"by\": {\"type\": [\"string\", \"null\"], \"description\": \"Who.\"}, | `` | .by is gone",
        "[\"string\", \"null\"] | \"string\" | .by: type was",
        "[\"string\", \"null\"] | [\"integer\", \"null\"] | .by: type was",
        "\"door\": {\"type\": \"string\" | \"door\": {\"type\": \"integer\" | .door: type was",
        "^dor_ | ^door_ | .door: pattern was",
        "[\"door\", \"how\"] | [\"door\", \"how\", \"by\"] | .by is required now",
        "[\"door\", \"how\"] | [\"door\"] | .how is no longer required",
        ", \"LOUDLY\" | `` | LOUDLY is no value any more",
        "{\"enum\": [\"GENTLY\", \"LOUDLY\"]} | {\"type\": \"string\"} | .how: enum was",
        "{\"name\": {\"type\": \"string\"}} | {\"name\": {\"type\": \"integer\"}} | locks[].name: type was",
        "\"additionalProperties\": true | \"additionalProperties\": false | additionalProperties was",
      })
  void isFoundInTheSchema(String replaced, String by, String said) throws IOException {
    assertThat(SCHEMA).contains(replaced);
    put("now", SCHEMA.replace(replaced, by), EXAMPLE);
    assertThat(breaks()).anyMatch(found -> found.contains(said));
  }

  @Test
  void isAnExampleThatSaysSomethingElse() throws IOException {
    put("now", SCHEMA, EXAMPLE.replace("GENTLY", "LOUDLY"));
    assertThat(breaks())
        .containsExactly("herald.door.shut.v1, example.how said \"GENTLY\" and says \"LOUDLY\"");
  }

  @Test
  void isAnExampleThatSaysLess() throws IOException {
    put("now", SCHEMA, EXAMPLE.replace("{\"name\": \"upper\"}", ""));
    assertThat(breaks()).hasSize(1);
  }

  @Test
  void isAReleasedExampleThatNoLongerFits() throws IOException {
    put("now", SCHEMA.replace("\"GENTLY\", ", ""), EXAMPLE.replace("GENTLY", "LOUDLY"));
    assertThat(breaks())
        .contains("herald.door.shut.v1: the released example does not fit the schema any more");
  }

  @Test
  void isAContractThatIsGone() throws IOException {
    Files.createDirectories(folder.resolve("now/herald.other"));
    assertThat(breaks()).containsExactly("herald.door.shut.v1 is no longer told on herald.house");
  }

  @Test
  void isNotWhatIsOnlyAdded() throws IOException {
    put(
        "now",
        SCHEMA
            .replace("\"LOUDLY\"", "\"LOUDLY\", \"BY_WIND\"")
            .replace("\"Who.\"", "\"Who it was.\"")
            .replace("\"by\":", "\"when\": {\"type\": \"string\"}, \"by\":"),
        EXAMPLE.replace("\"how\"", "\"when\": \"today\", \"how\""));
    assertThat(breaks()).isEmpty();
  }

  @Test
  void isNotTheOrderOfALine() throws IOException {
    put("now", SCHEMA.replace("[\"string\", \"null\"]", "[\"null\", \"string\"]"), EXAMPLE);
    assertThat(breaks()).isEmpty();
  }

  private Iterable<String> breaks() {
    return ContractBreaks.between(
        new ContractFiles(folder.resolve("before")), new ContractFiles(folder.resolve("now")));
  }

  private void put(String release, String schema, String example) throws IOException {
    Path topic = Files.createDirectories(folder.resolve(release).resolve("herald.house"));
    Files.writeString(topic.resolve("herald.door.shut.v1.schema.json"), schema);
    Files.writeString(topic.resolve("herald.door.shut.v1.example.json"), example);
  }
}
