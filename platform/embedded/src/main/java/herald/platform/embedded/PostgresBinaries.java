package herald.platform.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the library that carries them. */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /**
   * Unpacks them into this folder unless they are there. Several processes may do so at once: each
   * unpacks beside it, and the first to finish moves its copy into place.
   */
  static void unpack(Path folder) {
    if (Files.isExecutable(folder.resolve("bin/postgres"))) {
      return;
    }
    try {
      Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
      Path fresh = Files.createTempDirectory(parent, "unpacking");
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      extract(fresh);
      moveIntoPlace(fresh, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void moveIntoPlace(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileAlreadyExistsException e) {
      delete(fresh);
    } catch (FileSystemException e) {
      if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
        throw e;
      }
      delete(fresh);
    }
  }

  private static void extract(Path into) throws IOException {
    try (InputStream packed = open();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
          throw new IOException("outside the folder: " + entry.getName());
        }
        write(entry, tar, path);
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path);
    boolean executable = (entry.getMode() & 0111) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static InputStream open() throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "arm_64";
    String name =
        "/postgres-" + (system.contains("mac") ? "darwin" : system) + "-" + machine + ".txz";
    InputStream found = PostgresBinaries.class.getResourceAsStream(name);
    if (found == null) {
      throw new IOException(
          "No PostgreSQL for this machine ("
              + name
              + ") is on the class path; Herald brings it for"
              + " Linux on x86-64. Elsewhere use docker compose.");
    }
    return found;
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
