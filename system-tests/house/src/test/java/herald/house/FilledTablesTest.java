package herald.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a group {@code read.*} fills is replaced by what its handlers make of the events: whatever
 * anybody else had written into it would be gone with a rebuilding.
 */
class FilledTablesTest {

  private static final Pattern GROUP = Pattern.compile("@ProcessingGroup\\(\"([^\"]+)\"\\)");
  private static final Pattern FILLS = Pattern.compile("@Fills\\(([^)]*)\\)");
  private static final Pattern NAME = Pattern.compile("\"(\\w+)\"");
  private static final Pattern WRITES =
      Pattern.compile(
          "(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate)\\s+(\\w+)",
          Pattern.CASE_INSENSITIVE);

  /** A class, the group that it belongs to, if any, and what it says that it fills. */
  private record Source(String name, String group, List<String> fills, String text) {

    static Source of(String name, String text) {
      return new Source(
          name,
          found(GROUP, text).findFirst().orElse(""),
          found(FILLS, text).flatMap(tables -> found(NAME, tables)).toList(),
          text);
    }

    boolean writes(String table) {
      return found(WRITES, text).anyMatch(table::equals);
    }
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
  }

  private static List<String> strangers(List<Source> service) {
    return service.stream()
        .flatMap(
            owner ->
                owner.fills().stream()
                    .flatMap(
                        table ->
                            service.stream()
                                .filter(other -> !other.group().equals(owner.group()))
                                .filter(other -> other.writes(table))
                                .map(other -> other.name() + " writes " + table)))
        .toList();
  }

  @Test
  void nobodyElseWritesWhatAGroupFills() throws IOException {
    int projectors = 0;
    for (Path service : services()) {
      List<Source> sources = sources(service.resolve("src/main/java"));
      assertThat(strangers(sources)).as(service.getFileName().toString()).isEmpty();
      projectors += (int) sources.stream().filter(source -> !source.fills().isEmpty()).count();
    }
    assertThat(projectors).isGreaterThan(8);
  }

  @Test
  void whoeverDoesIsFound() {
    Source projector =
        Source.of(
            "P", "@ProcessingGroup(\"read.p\") @Fills({\"jars\", \"lids\"}) insert into jars");
    Source intake = Source.of("I", "class I { \"insert into  lids values (?)\" }");
    Source other = Source.of("J", "class J { \"select from jars\" \"update jars_seen set\" }");
    assertThat(strangers(List.of(projector, intake, other))).containsExactly("I writes lids");
  }

  private static List<Path> services() throws IOException {
    try (Stream<Path> folders = Files.list(Repository.ROOT)) {
      return folders
          .filter(folder -> folder.getFileName().toString().endsWith("-service"))
          .sorted()
          .toList();
    }
  }

  private static List<Source> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> Source.of(file.getFileName().toString(), text(file)))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
