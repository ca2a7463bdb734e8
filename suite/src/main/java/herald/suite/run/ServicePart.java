package herald.suite.run;

import herald.platform.embedded.Child;
import herald.platform.embedded.Signal;
import herald.suite.client.Http;
import herald.suite.home.Jars;
import herald.suite.home.LogTail;
import herald.suite.home.SecretFile;
import herald.suite.system.Service;
import herald.suite.system.Setup;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A service: its own Java process from its unpacked jar, small and quick to start. */
final class ServicePart implements Part {

  private static final Duration STOP = Duration.ofSeconds(25);

  private final Service service;
  private final Setup setup;
  private @Nullable Process process;

  ServicePart(Service service, Setup setup) {
    this.service = service;
    this.setup = setup;
  }

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public int port() {
    return setup.places().of(name());
  }

  @Override
  public Map<String, Integer> ports() {
    Map<String, Integer> ports = new java.util.LinkedHashMap<>();
    ports.put(name(), port());
    ports.put(name() + " (management)", setup.places().managementOf(name()));
    if (service.demoOnly()) {
      ports.put("mail", setup.places().of("mail"));
    }
    return ports;
  }

  @Override
  public Process start() {
    Path settings = writeSettings();
    List<String> command = new ArrayList<>(Child.endingWithParent(Signal.TERM));
    command.addAll(
        List.of(
            Jars.java(),
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // Each time that these two grow past a small bound, all threads stop for a full
            // collection: three times at the start, and for a quarter of a second under load.
            "-XX:MetaspaceSize=128m",
            "-XX:SweeperThreshold=100",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar",
            new Jars(setup.home()).unpacked(name()).toString(),
            "--spring.config.additional-location=file:" + settings));
    Map<String, String> environment =
        Map.of(
            "PATH", "/usr/bin:/bin", "LANG", "C.UTF-8", "AXONIQ_UPDATE_CHECKER_DISABLED", "true");
    Path log = setup.home().log(name());
    Process started = new Child(name(), command, environment, setup.home().folder(), log).start();
    process = started;
    return started;
  }

  /** Written anew at each start, so that options of {@code up} count. */
  private Path writeSettings() {
    Properties properties = new Properties();
    properties.putAll(service.configuration(setup));
    StringWriter text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path file = setup.home().settings(name());
    SecretFile.write(file, text.toString());
    return file;
  }

  @Override
  public @Nullable Process process() {
    return process;
  }

  @Override
  public boolean ready() {
    String address = "http://127.0.0.1:" + setup.places().managementOf(name());
    return Http.answers(URI.create(address + "/actuator/health/readiness"));
  }

  @Override
  public void stop() {
    if (process != null) {
      Child.stop(process, Signal.TERM, STOP);
    }
  }

  @Override
  public String lastWords() {
    return LogTail.of(setup.home().log(name()));
  }
}
