package herald.suite.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Files that only their owner reads; they appear whole or not at all. */
public final class SecretFile {

  private SecretFile() {}

  public static void write(Path file, String content) {
    try {
      var onlyOwner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Path fresh =
          Files.createTempFile(file.getParent(), file.getFileName().toString(), "", onlyOwner);
      Files.writeString(fresh, content);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the file holds; on the first time, what was made for it. */
  static String once(Path file, Supplier<String> made) {
    if (!Files.exists(file)) {
      write(file, made.get());
    }
    return read(file);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
