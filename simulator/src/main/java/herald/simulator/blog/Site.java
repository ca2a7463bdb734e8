package herald.simulator.blog;

import herald.simulator.SimulatorProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of all blogs, in a folder beside the ledger or, without one, in memory. */
@Component
class Site {

  private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
  private final @Nullable Path folder;

  Site(SimulatorProperties settings) {
    Path data = settings.data();
    this.folder = data == null ? null : data.resolveSibling("blogs");
  }

  /** Puts a document at a path, in place of the one before; a reader sees the one or the other. */
  void put(String path, byte[] document) {
    documents.put(path, document);
    if (folder == null) {
      return;
    }
    Path file = folder.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Path whole = Files.write(file.resolveSibling(file.getFileName() + ".new"), document);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<byte[]> find(String path) {
    return Optional.ofNullable(documents.computeIfAbsent(path, this::read));
  }

  private byte @Nullable [] read(String path) {
    if (folder == null || !Files.isRegularFile(folder.resolve(path))) {
      return null;
    }
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
