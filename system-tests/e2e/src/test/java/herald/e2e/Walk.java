package herald.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The walk through the API that readers are given, {@code docs/api/walk.sh}. */
final class Walk {

  private static final Path SCRIPT = Path.of("../../docs/api/walk.sh").toAbsolutePath().normalize();

  private Walk() {}

  /** It comes to its end in this suite. */
  static void through(RunningSuite suite) throws Exception {
    Path output = Files.createTempFile("herald-walk", ".out");
    ProcessBuilder walk = new ProcessBuilder("bash", SCRIPT.toString());
    walk.environment()
        .putAll(
            Map.of(
                "HERALD_URL", suite.gateway(),
                "HERALD_NETWORKS", suite.simulator(),
                "HERALD_SANNE", suite.token("sanne"),
                "HERALD_DAAN", suite.token("daan")));
    Process process = walk.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("%s ended: %s", SCRIPT, Files.readString(output)).isTrue();
    assertThat(process.exitValue()).as("%s", Files.readString(output)).isZero();
  }
}
