package herald.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * A single-node Kafka (KRaft: broker and controller in one) in a Java process of its own. Its data
 * folder is formatted on the first start and used again on every later one.
 */
public final class EmbeddedKafka {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(20);

  private final Settings settings;
  private @Nullable Process process;

  /**
   * @param data the folder of the partitions
   * @param superuser may do everything; counts when the folder is formatted
   */
  public record Settings(Path data, Path log, int port, int controllerPort, ServerUser superuser) {}

  public EmbeddedKafka(Settings settings) {
    this.settings = settings;
  }

  public String bootstrap() {
    return "127.0.0.1:" + settings.port();
  }

  /** Starts the broker and waits until it lets the superuser in. */
  public Process start() {
    Child child = child(writeSettings());
    Process started = child.start();
    process = started;
    Patience patience = new Patience(START);
    while (!answers()) {
      if (!started.isAlive()) {
        throw new IllegalStateException("Kafka ended: " + child.lastWords());
      }
      patience.pause(Duration.ofMillis(100), () -> "Kafka is silent: " + child.lastWords());
    }
    return started;
  }

  /** The running child; absent before the first start. */
  public @Nullable Process process() {
    return process;
  }

  /** Hands its partitions back, closes its files and ends. */
  public void stop() {
    if (process != null) {
      Child.stop(process, Signal.TERM, STOP);
    }
  }

  private Path writeSettings() {
    try {
      Files.createDirectories(settings.data());
      Path file = settings.data().resolveSibling(settings.data().getFileName() + ".properties");
      Files.deleteIfExists(file);
      var secret = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(secret));
      try (Writer writer = Files.newBufferedWriter(file)) {
        BrokerSettings.of(settings).store(writer, null);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Child child(Path file) {
    List<String> command = new ArrayList<>(Child.endingWithParent(Signal.TERM));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms160m",
            "-Xmx256m",
            // What is acknowledged waits for each collection of the young: few of them.
            "-Xmn96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlogback.configurationFile=herald/platform/embedded/broker-logback.xml",
            "-cp",
            classPath(),
            KafkaBroker.class.getName(),
            file.toAbsolutePath().toString()));
    String scram =
        "SCRAM-SHA-512=[name=%s,password=%s]"
            .formatted(settings.superuser().name(), settings.superuser().password());
    Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "HERALD_SCRAM", scram);
    return new Child("Kafka", command, environment, settings.data().getRoot(), settings.log());
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Whether the broker lets the superuser in. */
  public boolean answers() {
    if (!Ports.taken(settings.port())) {
      return false;
    }
    Map<String, Object> properties = settings.superuser().properties(bootstrap());
    properties.put("request.timeout.ms", "3000");
    properties.put("default.api.timeout.ms", "4000");
    try (Admin admin = Admin.create(properties)) {
      return !admin.describeCluster().nodes().get(4, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
