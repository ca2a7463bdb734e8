package herald.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as {@code nobody}: as the real one
 * where that user can reach the data; otherwise, since a folder above may be private to root, in a
 * user namespace in which root's files appear as nobody's.
 */
enum Unprivileged {
  /** This process is not root's: nothing to drop. */
  ALREADY {
    @Override
    List<String> prefix() {
      return Child.endingWithParent(Signal.INT);
    }
  },
  NOBODY {
    @Override
    List<String> prefix() {
      return inOwnSession(
          Programs.require("setpriv"),
          "--reuid=" + ID,
          "--regid=" + ID,
          "--clear-groups",
          "--inh-caps=-all",
          "--no-new-privs",
          "--pdeathsig=INT");
    }
  },
  NAMESPACE {
    @Override
    List<String> prefix() {
      return inOwnSession(
          Programs.require("unshare"),
          "--user",
          "--map-user=" + ID,
          "--map-group=" + ID,
          Programs.require("setpriv"),
          "--pdeathsig=INT");
    }
  };

  /** Nobody's number on every Linux. */
  private static final String ID = "65534";

  /** The words before the command. */
  abstract List<String> prefix();

  /** How to run with this data folder, which keeps the owner that it was made with. */
  static Unprivileged with(Path data, Path binaries) {
    if (uid(Path.of("/proc/self")) != 0) {
      return ALREADY;
    }
    if (Files.exists(data)) {
      return uid(data) == 0 ? NAMESPACE : NOBODY;
    }
    return enterable(data) && enterable(binaries.resolve("bin")) ? NOBODY : NAMESPACE;
  }

  /** Gives a file or folder to the user that PostgreSQL will run as. */
  void give(Path path) {
    if (this == NOBODY) {
      try {
        UserPrincipal nobody =
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(ID);
        Files.setOwner(path, nobody);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static List<String> inOwnSession(String... words) {
    return Stream.concat(Child.inOwnSession().stream(), Stream.of(words)).toList();
  }

  private static boolean enterable(Path path) {
    return Stream.iterate(
            path.toAbsolutePath().getParent(), folder -> folder != null, Path::getParent)
        .allMatch(Unprivileged::othersMayEnter);
  }

  private static boolean othersMayEnter(Path folder) {
    try {
      return !Files.exists(folder)
          || Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
    } catch (IOException e) {
      return false;
    }
  }

  private static int uid(Path path) {
    try {
      return Files.exists(path) ? (int) Files.getAttribute(path, "unix:uid") : -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
