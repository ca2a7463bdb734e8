package herald.house;

import herald.platform.testing.description.ContractFiles;
import java.nio.file.Path;

/** The root of the repository; tests run in their module. */
final class Repository {

  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  static final Path RELEASED = ROOT.resolve("contracts/released");

  private Repository() {}

  static ContractFiles contracts() {
    return ContractFiles.in(ROOT);
  }
}
