package herald.benchmarks.ours;

import herald.benchmarks.load.Acknowledged;
import herald.benchmarks.load.HttpCallers;
import herald.benchmarks.machine.Programs;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same commands through HTTP and the security filter, each request with a token to check. */
public final class CommandsOverHttp extends OnTheStore {

  // A request goes through much more code than a command in process; until that is compiled, the
  // compiler has most of the machine.
  private static final Duration ONCE = Duration.ofSeconds(60);
  private static final int CALLERS_ONCE = 64;

  private final List<String> remarks = new ArrayList<>();
  private boolean warm;

  /** On this server. */
  public CommandsOverHttp(Server server, Pace pace) {
    super(server, pace);
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public String what() {
    return "Herald, commands over HTTP with a token each";
  }

  @Override
  public Unit unit() {
    return Unit.COMMANDS_A_SECOND;
  }

  @Override
  TallyService start(Database on) throws IOException, InterruptedException {
    TallyService started = TallyService.startWithHttp(on, TallyEndpoint.class, Issuer.class);
    if (!warm && !pace().quick()) {
      load(started, CALLERS_ONCE, ONCE);
      warm = true;
    }
    return started;
  }

  @Override
  double measure(TallyService running, int callers) throws IOException, InterruptedException {
    return read(load(running, callers, pace().warmUp()), callers);
  }

  /** Runs the load generator and answers what it said at its end. */
  private String[] load(TallyService running, int callers, Duration warmUp)
      throws IOException, InterruptedException {
    Process load = Programs.start(generator(running, callers, warmUp));
    try {
      load.getOutputStream().write(tokens(running, warmUp).getBytes(StandardCharsets.US_ASCII));
      load.getOutputStream().close();
      String said = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (load.waitFor() != 0) {
        throw new IllegalStateException("the load generator failed: " + said);
      }
      return said.strip().split(" ", 6);
    } finally {
      load.destroy();
    }
  }

  private ProcessBuilder generator(TallyService running, int callers, Duration warmUp) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            HttpCallers.class.getName(),
            running.property("local.server.port"),
            Integer.toString(callers),
            Integer.toString(generation()),
            Long.toString(warmUp.toMillis()),
            Long.toString(pace().measured().toMillis()))
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private String tokens(TallyService running, Duration warmUp) {
    Duration lifetime = warmUp.plus(pace().measured()).plusSeconds(60);
    Issuer issuer = running.bean(Issuer.class);
    return IntStream.range(0, SampleEvent.HUBS)
        .mapToObj(tally -> issuer.token(SampleEvent.origin(tally).hub(), lifetime))
        .collect(Collectors.joining("\n"));
  }

  private double read(String[] said, int callers) {
    Acknowledged answered =
        new Acknowledged(
            Double.parseDouble(said[0]), Long.parseLong(said[1]), Long.parseLong(said[2]), said[5]);
    acknowledged(answered.withoutFailures().all());
    acknowledge(Long.parseLong(said[3]));
    double seconds = pace().warmUp().plus(pace().measured()).toMillis() / 1000.0;
    remarks.removeIf(remark -> remark.contains("with " + callers + " callers"));
    remarks.add(
        String.format(
            Locale.ROOT,
            "the load generator with %d callers: %.1f s of CPU, its start included, in %.1f s",
            callers,
            Long.parseLong(said[4]) / 1000.0,
            seconds));
    return answered.perSecond();
  }

  @Override
  public List<String> remarks() {
    return remarks;
  }
}
