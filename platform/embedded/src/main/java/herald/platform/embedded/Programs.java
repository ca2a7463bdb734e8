package herald.platform.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the system that starting a child may need. */
final class Programs {

  private Programs() {}

  static Optional<String> find(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Arrays.stream(path.split(":")), Stream.of("/usr/bin", "/bin", "/usr/sbin"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  static String require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The program "
                        + name
                        + " is needed to start PostgreSQL as an unprivileged user."
                        + " Install the package util-linux, or do not run as root."));
  }
}
