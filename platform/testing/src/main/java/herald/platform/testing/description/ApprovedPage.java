package herald.platform.testing.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A committed file that is written by a test. It must be what the test would write; run with {@code
 * -Dapproved.update=true}, the test writes it instead.
 */
public final class ApprovedPage {

  /** The one command that rewrites all such files. */
  public static final String COMMAND = "mvn verify -Dgroups=generated -Dapproved.update=true";

  /** The tag of the tests that compare such files. */
  public static final String TAG = "generated";

  private ApprovedPage() {}

  /** The file says this, or is made to. */
  public static void check(Path file, String text) {
    check(file, text, Boolean.getBoolean("approved.update"));
  }

  static void check(Path file, String text, boolean update) {
    try {
      if (update) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("%s is not what the sources say; rewrite it: %s", file.normalize(), COMMAND)
          .isEqualTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
