package herald.suite.home;

import herald.platform.embedded.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The services' jars. They run unpacked, which starts faster; a jar is unpacked again when the
 * build has made a new one.
 */
public final class Jars {

  private final Home home;

  public Jars(Home home) {
    this.home = home;
  }

  /** The jar that the build has made, if it has. */
  public Optional<Path> built(String service) {
    Path target = home.root().resolve(service).resolve("target");
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("herald-" + service + "-[0-9].*\\.jar"))
          .filter(file -> !file.toString().matches(".*-(sources|javadoc|tests)\\.jar"))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The unpacked jar to start; unpacks it if it is not the built one. */
  public Path unpacked(String service) {
    Path jar =
        built(service)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        service
                            + " has no jar; build it with: mvn -pl "
                            + service
                            + " -am package"));
    Path folder = home.unpacked(service);
    Path stamp = folder.resolveSibling(service + ".stamp");
    try {
      String made = Files.getLastModifiedTime(jar) + " " + Files.size(jar);
      if (!Files.exists(stamp) || !Files.readString(stamp).equals(made)) {
        Files.deleteIfExists(stamp);
        unpack(service, jar, folder);
        Files.writeString(stamp, made);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.resolve(jar.getFileName());
  }

  private void unpack(String service, Path jar, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    List<String> command =
        List.of(
            java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--force",
            "--destination",
            folder.toString());
    Child child =
        new Child(service, command, Map.of(), home.folder(), home.log("unpacking-" + service));
    try {
      if (child.start().waitFor() != 0) {
        throw new IllegalStateException("Unpacking " + jar + " failed: " + child.lastWords());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while unpacking", e);
    }
  }

  /** The Java that runs this program, and everything else of it. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
