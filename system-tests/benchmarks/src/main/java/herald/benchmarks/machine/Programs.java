package herald.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Programs of the system. Those that are running end with this process. */
public final class Programs {

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroy), "end-children"));
  }

  private Programs() {}

  /** The path of a program, on the PATH or among PostgreSQL's own. */
  public static Optional<Path> find(String name) {
    Stream<Path> path =
        Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of);
    return Stream.concat(path, postgresFolders().stream())
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Debian keeps the programs of each version in a folder of their own; the newest first. */
  private static List<Path> postgresFolders() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found.sorted((a, b) -> b.compareTo(a)).map(version -> version.resolve("bin")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The path of a program that there must be.
   *
   * @throws IllegalStateException if there is none, naming the package that holds it
   */
  public static Path require(String name, String debianPackage) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    name
                        + " is needed and was not found; on Debian: apt install "
                        + debianPackage));
  }

  /** Starts one that ends with this process. */
  public static Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    RUNNING.add(process);
    process.onExit().thenAccept(RUNNING::remove);
    return process;
  }

  /**
   * Runs one to its end and answers what it says, both outputs together.
   *
   * @throws IllegalStateException if it fails, with what it says
   */
  public static String run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = start(builder);
    try {
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command.getFirst() + ": " + said.strip());
      }
      return said;
    } finally {
      process.destroy();
    }
  }
}
