package herald.suite.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of one installation, and what lies where in it.
 *
 * @param root the sources and the jars built from them
 * @param folder everything that outlives a run; {@code .herald} unless told otherwise
 */
public record Home(Path root, Path folder) {

  public Home {
    root = root.toAbsolutePath().normalize();
    folder = folder.toAbsolutePath().normalize();
  }

  /** Makes the folders. Others may pass through, as PostgreSQL's user must, but list nothing. */
  public Home prepare() {
    make(folder, "rwx--x--x");
    make(secrets(), "rwx------");
    make(logs(), "rwx------");
    return this;
  }

  public Path secrets() {
    return folder.resolve("secrets");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path log(String name) {
    return logs().resolve(name + ".log");
  }

  public Path postgresPrograms() {
    return folder.resolve("postgresql/programs");
  }

  public Path postgresData() {
    return folder.resolve("postgresql/data");
  }

  public Path kafkaData() {
    return folder.resolve("kafka/data");
  }

  public Path unpacked(String service) {
    return folder.resolve("jars").resolve(service);
  }

  /** Settings name passwords, so they lie among the secrets. */
  public Path settings(String service) {
    return secrets().resolve(service + ".properties");
  }

  private static void make(Path folder, String permissions) {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
