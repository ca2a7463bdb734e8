package herald.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The data folder of a server: made once by {@code initdb}, whole or not at all. */
final class PostgresCluster {

  private final EmbeddedPostgres.Settings settings;

  PostgresCluster(EmbeddedPostgres.Settings settings) {
    this.settings = settings;
  }

  void prepare() {
    if (Files.exists(settings.data().resolve("PG_VERSION"))) {
      return;
    }
    try {
      Files.createDirectories(settings.data().toAbsolutePath().getParent());
      Path fresh = settings.data().resolveSibling(settings.data().getFileName() + ".new");
      if (Files.exists(fresh)) {
        PostgresBinaries.delete(fresh);
      }
      initialise(fresh);
      Files.move(fresh, settings.data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void initialise(Path data) throws IOException {
    Unprivileged user = Unprivileged.with(data, settings.binaries());
    var onlyOwner = PosixFilePermissions.fromString("rwx------");
    Files.createDirectory(data, PosixFilePermissions.asFileAttribute(onlyOwner));
    user.give(data);
    Path password = Files.createTempFile(data.toAbsolutePath().getParent(), "initdb", ".tmp");
    try {
      Files.writeString(password, settings.password() + "\n");
      user.give(password);
      run(initdb(user, data, password));
    } finally {
      Files.delete(password);
    }
  }

  private List<String> initdb(Unprivileged user, Path data, Path password) {
    List<String> command = new ArrayList<>(user.prefix());
    command.addAll(List.of(settings.program("initdb"), "-D", data.toAbsolutePath().toString()));
    command.addAll(List.of("-U", EmbeddedPostgres.SUPERUSER, "--pwfile=" + password));
    command.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8", "--no-instructions"));
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    if (!settings.durable()) {
      command.add("--no-sync");
    }
    return command;
  }

  private void run(List<String> command) {
    Child initdb = settings.child("initdb", command);
    try {
      if (initdb.start().waitFor() != 0) {
        throw new IllegalStateException("initdb failed: " + initdb.lastWords());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during initdb", e);
    }
  }
}
