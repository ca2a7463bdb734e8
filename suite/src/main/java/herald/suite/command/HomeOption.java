package herald.suite.command;

import herald.suite.home.Home;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class HomeOption {

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "Where this installation keeps its data; .herald beside this script by default.")
  private @Nullable Path folder;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this text.")
  private boolean help;

  Home home() {
    Path root = Path.of(System.getProperty("herald.root", "."));
    return new Home(root, folder == null ? root.resolve(".herald") : folder);
  }
}
