package herald.suite.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which process listens on a port, as far as Linux lets this user see it. */
final class PortOwner {

  private static final String LISTENING = "0A";

  private PortOwner() {}

  /** For example {@code process 4711 (nginx)}. */
  static Optional<String> of(int port) {
    return socket(port).flatMap(PortOwner::holder).map(PortOwner::describe);
  }

  private static Optional<String> socket(int port) {
    String suffix = ":%04X".formatted(port);
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(table -> lines(Path.of(table)).stream())
        .map(line -> line.trim().split("\\s+"))
        .filter(words -> words.length > 9 && words[1].endsWith(suffix))
        .filter(words -> words[3].equals(LISTENING))
        .map(words -> "socket:[" + words[9] + "]")
        .findFirst();
  }

  private static Optional<Long> holder(String socket) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> holds(pid, socket))
        .findFirst();
  }

  private static boolean holds(long pid, String socket) {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return files.anyMatch(file -> socket.equals(target(file)));
    } catch (IOException e) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static String describe(long pid) {
    List<String> name = lines(Path.of("/proc/" + pid + "/comm"));
    return "process " + pid + (name.isEmpty() ? "" : " (" + name.getFirst() + ")");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}
