package herald.suite.command;

import herald.suite.client.Api;
import herald.suite.client.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes who had which level on which account at a moment, as CSV (R-PERM-7). */
@Command(
    name = "report",
    description = {
      "Write who had which level on which account at a moment, by which rule and since when.",
      "",
      "A table as CSV, one line for each user and account; whoever has nothing on an account is"
          + " left out without --all. It is folded from the stored events alone.",
      ""
    })
final class AuditReport implements Callable<Integer> {

  @Mixin private HomeOption home;
  @Mixin private AskerOption asker;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "At this moment, for example 2026-03-03T09:05:00Z; now by default.")
  private @Nullable Instant at;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Into this file, which must not be there yet; on the screen by default.")
  private @Nullable Path out;

  @Option(names = "--all", description = "Also who had nothing.")
  private boolean all;

  @Override
  public Integer call() throws IOException {
    Session session = Session.open(home.home());
    Api api = new Api(session.gateway(), asker.token(session));
    try (InputStream report = api.open(path(at, all))) {
      if (out == null) {
        copy(report, System.out);
        System.out.flush();
      } else {
        keep(report, out);
      }
    }
    return 0;
  }

  static String path(@Nullable Instant at, boolean all) {
    return "/api/access/report?format=csv&all=" + all + (at == null ? "" : "&at=" + at);
  }

  /** Whole or not at all: half a report looks like one. */
  static void keep(InputStream report, Path file) throws IOException {
    OutputStream opened = opened(file);
    try (opened) {
      copy(report, opened);
    } catch (Refused early) {
      Files.deleteIfExists(file);
      throw early;
    }
  }

  private static OutputStream opened(Path file) throws IOException {
    try {
      return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new Refused(file + " is there already, and nothing is written over it.");
    }
  }

  private static void copy(InputStream report, OutputStream to) {
    try {
      report.transferTo(to);
    } catch (IOException e) {
      throw new Refused("The report ended early, and is not whole: " + e.getMessage());
    }
  }
}
