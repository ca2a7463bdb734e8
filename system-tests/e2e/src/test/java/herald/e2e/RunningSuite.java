package herald.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One installation of its own: its folder, its ports, its processes. Spoken to by the same command
 * that people use.
 */
final class RunningSuite implements AutoCloseable {

  private static final int OFFSET = 10_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path repository = Path.of("../..").toAbsolutePath().normalize();
  private final Path data;

  private RunningSuite(Path data) {
    this.data = data;
  }

  static RunningSuite up() throws Exception {
    Path data = Files.createTempDirectory("herald-e2e");
    RunningSuite suite = new RunningSuite(data);
    try {
      suite.herald(
          Duration.ofMinutes(4),
          "up",
          "--demo",
          "--detach",
          "--port-offset",
          String.valueOf(OFFSET));
    } catch (Throwable e) {
      suite.close();
      throw e;
    }
    return suite;
  }

  String gateway() {
    return "http://127.0.0.1:" + (8080 + OFFSET);
  }

  String simulator() {
    return "http://127.0.0.1:" + (8090 + OFFSET);
  }

  String token(String user) throws Exception {
    return herald(Duration.ofSeconds(30), "token", user).strip();
  }

  /** The path of the link in the first mail to this address, once it has come. */
  String linkMailedTo(String address) {
    Pattern link = Pattern.compile(Pattern.quote(gateway()) + "(/\\S+)");
    HttpUser reader = new HttpUser(simulator(), "none");
    return await()
        .ignoreExceptions()
        .until(
            () -> {
              JsonNode mails = reader.get("/mail.json?to=" + address).body();
              Matcher found = link.matcher(mails.path(0).path("text").asString());
              assertThat(found.find()).isTrue();
              return found.group(1);
            },
            path -> true);
  }

  List<Service> services() throws Exception {
    JsonNode status = JSON.readTree(herald(Duration.ofSeconds(30), "status", "--json"));
    List<Service> services = new ArrayList<>();
    for (JsonNode service : status.get("services")) {
      services.add(
          new Service(
              service.get("name").asString(),
              service.get("pid").asLong(),
              service.get("state").asString(),
              service.get("restarts").asInt()));
    }
    return services;
  }

  Service service(String name) throws Exception {
    return services().stream()
        .filter(service -> service.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  record Service(String name, long pid, String state, int restarts) {

    /** As a crash or the kernel would end it: without a chance to tidy up. */
    void kill() throws IOException, InterruptedException {
      Process kill = new ProcessBuilder("kill", "-9", Long.toString(pid)).inheritIO().start();
      assertThat(kill.waitFor()).isZero();
    }
  }

  /** Runs the command and answers what it printed. */
  String herald(Duration limit, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(repository.resolve("herald").toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", data.toString()));
    Path output = Files.createTempFile("herald-e2e", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(String.join(" ", command) + " took longer than " + limit);
    }
    String printed = Files.readString(output);
    Files.delete(output);
    assertThat(process.exitValue()).as("%s printed: %s", command, printed).isZero();
    return printed;
  }

  @Override
  public void close() throws Exception {
    herald(Duration.ofMinutes(1), "down");
    FileSystemUtils.deleteRecursively(data);
  }
}
