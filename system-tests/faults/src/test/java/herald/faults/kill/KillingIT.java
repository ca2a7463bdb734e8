package herald.faults.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database killed once; {@code system-tests/faults/run} does more. */
class KillingIT {

  @Test
  void whatWasAcknowledgedOutlivesTheDatabase() throws Exception {
    List<String> lines = new ArrayList<>();
    try (KillingRun run = new KillingRun(Path.of("target/faults").toAbsolutePath(), lines::add)) {
      assertThat(run.rounds(1, 3)).isEmpty();
    }
    assertThat(lines).singleElement().asString().endsWith("all is well");
  }
}
