package herald.benchmarks.decisions;

import herald.benchmarks.machine.Programs;
import herald.benchmarks.server.Database;
import herald.platform.embedded.EmbeddedKafka;
import herald.platform.embedded.Ports;
import herald.platform.embedded.ServerUser;
import herald.platform.embedded.ServiceTopics;
import herald.platform.tokens.SigningKey;
import herald.platform.tokens.SymmetricKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The access service's jar as a process of its own, in demo mode, with a Kafka of its own. */
final class RunningAccess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(120);
  private static final List<String> CLIENTS = List.of("gateway", "suite", "account-service");

  private final EmbeddedKafka kafka;
  private final ServerUser user = new ServerUser("bench", "bench");
  private final Map<String, SigningKey> clients = new HashMap<>();
  private final int port = Ports.free();
  private final int management = Ports.free();
  private final Process process;

  RunningAccess(Path jar, Database database, Path folder) throws Exception {
    kafka =
        new EmbeddedKafka(
            new EmbeddedKafka.Settings(
                folder.resolve("kafka"),
                folder.resolve("kafka.log"),
                Ports.free(),
                Ports.free(),
                user));
    kafka.start();
    try (Admin admin = Admin.create(kafkaClient())) {
      admin
          .createTopics(
              ServiceTopics.all().stream()
                  .map(
                      topic ->
                          new NewTopic(
                                  topic.name(),
                                  Optional.of(ServiceTopics.PARTITIONS),
                                  Optional.empty())
                              .configs(topic.settings()))
                  .toList())
          .all()
          .get();
    }
    process = Programs.start(service(jar, database, folder));
    awaitReady(folder.resolve("access.log"));
  }

  private ProcessBuilder service(Path jar, Database database, Path folder) throws IOException {
    Map<String, Object> properties = new HashMap<>(database.properties());
    kafkaClient()
        .forEach((name, value) -> properties.put("spring.kafka.properties." + name, value));
    properties.put("spring.kafka.bootstrap-servers", kafka.bootstrap());
    properties.putAll(keys(folder));
    properties.put("herald.demo", true);
    properties.put("herald.issuer", address());
    properties.put("server.port", port);
    properties.put("management.server.port", management);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:MetaspaceSize=128m", "-XX:SweeperThreshold=100"));
    command.addAll(List.of("-jar", jar.toString()));
    properties.forEach((name, value) -> command.add("--" + name + "=" + value));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("access.log").toFile());
  }

  private Map<String, Object> keys(Path folder) throws IOException {
    Path keys = Files.createDirectories(folder.resolve("clients"));
    Path signing = folder.resolve("signing.jwk");
    Files.writeString(signing, SigningKey.generate().toSecretJson());
    for (String client : CLIENTS) {
      SigningKey key = SigningKey.generate();
      clients.put(client, key);
      Files.writeString(keys.resolve(client + ".jwk"), key.published().toJSONString());
    }
    Path names = folder.resolve("sign-in-names.jwk");
    Files.writeString(names, SymmetricKey.generate().toSecretJson());
    return Map.of(
        "herald.signing-key", signing,
        "herald.clients-directory", keys,
        "herald.sign-in.name-key", names);
  }

  private void awaitReady(Path log) throws Exception {
    long end = System.nanoTime() + START.toNanos();
    while (true) {
      try {
        new AccessApi(this).superAdmin();
        return;
      } catch (IOException | IllegalStateException notYet) {
        if (!process.isAlive() || System.nanoTime() > end) {
          try (Stream<String> lines = Files.lines(log)) {
            String last = lines.reduce((one, other) -> other).orElse("nothing");
            throw new IllegalStateException(
                "the access service did not start: "
                    + last.substring(0, Math.min(500, last.length())),
                notYet);
          }
        }
        Thread.sleep(250);
      }
    }
  }

  Map<String, Object> kafkaClient() {
    return user.properties(kafka.bootstrap());
  }

  SigningKey key(String client) {
    return clients.get(client);
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  URI at(String path) {
    return URI.create(address() + path);
  }

  /** What it tells its operator of itself. */
  URI metrics() {
    return URI.create("http://127.0.0.1:" + management + "/actuator/prometheus");
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
    }
    kafka.stop();
  }
}
