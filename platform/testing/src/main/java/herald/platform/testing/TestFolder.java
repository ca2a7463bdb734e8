package herald.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the servers of one test JVM keep their data; gone when it ends. */
final class TestFolder {

  private TestFolder() {}

  /** A folder that an unprivileged server can enter. */
  static Path make(String name) {
    try {
      Path folder = Files.createTempDirectory("herald-test-" + name + "-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unpacked programs are kept between runs, a folder a user. */
  static Path programs() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "herald-test-programs-" + System.getProperty("user.name"),
        "postgresql-18.6");
  }

  /** Stops the server and removes its folder when the JVM ends. */
  static void atTheEnd(Path folder, Runnable stop) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.run();
                  delete(folder);
                }));
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
