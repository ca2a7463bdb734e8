package herald.platform.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code docs/api/operations.csv}, written by hand: what each operation takes. */
public record DeclaredOperations(List<DeclaredOperation> all) {

  private static final int COLUMNS = 8;

  /** The rows of one service. */
  public static DeclaredOperations of(String service) {
    return new DeclaredOperations(
        read(Repository.ROOT.resolve("docs/api/operations.csv")).stream()
            .filter(row -> row.service().equals(service))
            .toList());
  }

  private static List<DeclaredOperation> read(Path file) {
    try {
      return Files.readAllLines(file).stream().skip(1).map(DeclaredOperations::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DeclaredOperation row(String line) {
    String[] c = line.split(",", COLUMNS);
    if (c.length < COLUMNS) {
      throw new IllegalStateException("operations.csv: too few columns: " + line);
    }
    return new DeclaredOperation(
        c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7].replaceAll("^\"|\"$", ""));
  }

  /** The row of this operation, if it has one. */
  public Optional<DeclaredOperation> find(String method, String path) {
    return all.stream().filter(row -> row.is(method, path)).findFirst();
  }
}
