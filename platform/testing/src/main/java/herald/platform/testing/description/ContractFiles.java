package herald.platform.testing.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of the contracts: {@code <topic>/<type>.schema.json} and {@code .example.json}. */
public record ContractFiles(Path folder) {

  private static final String SCHEMA = ".schema.json";

  /** The folder in the repository with this root. */
  public static ContractFiles in(Path root) {
    return new ContractFiles(root.resolve("contracts/src/main/resources/contracts"));
  }

  /** The types of each topic, all in order. */
  public SortedMap<String, List<String>> types() {
    SortedMap<String, List<String>> types = new TreeMap<>();
    for (Path topic : children(folder)) {
      if (Files.isDirectory(topic)) {
        types.put(topic.getFileName().toString(), typesIn(topic));
      }
    }
    return types;
  }

  public String schema(String topic, String type) {
    return text(topic, type + SCHEMA);
  }

  public String example(String topic, String type) {
    return text(topic, type + ".example.json");
  }

  private static List<String> typesIn(Path topic) {
    return children(topic).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(SCHEMA))
        .map(name -> name.substring(0, name.length() - SCHEMA.length()))
        .toList();
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String topic, String file) {
    try {
      return Files.readString(folder.resolve(topic).resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
