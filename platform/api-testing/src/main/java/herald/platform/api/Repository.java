package herald.platform.api;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository's files are; tests run in their module. */
final class Repository {

  static final Path ROOT = root(Path.of("").toAbsolutePath());

  private Repository() {}

  private static Path root(Path folder) {
    Path parent = folder.getParent();
    if (Files.isDirectory(folder.resolve("docs/api"))) {
      return folder;
    }
    if (parent == null) {
      throw new IllegalStateException("no folder docs/api above the working directory");
    }
    return root(parent);
  }
}
