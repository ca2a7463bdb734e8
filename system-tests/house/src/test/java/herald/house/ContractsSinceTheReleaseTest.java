package herald.house;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.testing.description.ContractFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.util.FileSystemUtils;

/**
 * The contracts keep what the last release promised. What was released is a copy of the contracts
 * in {@code contracts/released}, beside the name of the release; it is written by the release
 * itself ({@code -Dcontracts.release=0.1.0}) and by nobody else.
 */
class ContractsSinceTheReleaseTest {

  private static final String NAME = "RELEASE";

  @Test
  void breakNoPromise(TestReporter reporter) throws IOException {
    check(reporter);
    String release = System.getProperty("contracts.release");
    if (release != null) {
      assertThat(release).as("the release's name").matches("\\d+\\.\\d+\\.\\d+");
      becomeTheRelease(release);
      check(reporter);
    }
  }

  private static void check(TestReporter reporter) throws IOException {
    if (!Files.exists(Repository.RELEASED)) {
      reporter.publishEntry("contracts", "nothing is released yet, so nothing is promised");
      return;
    }
    assertThat(
            ContractBreaks.between(new ContractFiles(Repository.RELEASED), Repository.contracts()))
        .as("breaks since " + Files.readString(Repository.RELEASED.resolve(NAME)).strip())
        .isEmpty();
  }

  private static void becomeTheRelease(String release) throws IOException {
    Path released = Repository.RELEASED;
    FileSystemUtils.deleteRecursively(released);
    FileSystemUtils.copyRecursively(Repository.contracts().folder(), released);
    Files.writeString(released.resolve(NAME), release + "\n");
  }
}
