package herald.suite.command;

import herald.suite.client.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes events with what proves them. */
@Command(
    name = "export",
    description = {
      "Write a service's events as JSON Lines, with the hashes that prove them.",
      "",
      "Each event carries the path of hashes from it to the root of its batch (RFC 6962); after"
          + " the events comes a line for each seal, from the first of those batches to the head,"
          + " and the head is the last line. docs/architecture/event-store.md says how to check"
          + " it.",
      ""
    })
final class AuditExport implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Parameters(index = "0", paramLabel = "SERVICE", description = "For example account-service.")
  private String service;

  @Option(
      names = "--stream",
      paramLabel = "STREAM",
      description = "Only of this one, for example acc_….")
  private @Nullable String stream;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Only what was recorded then or before, for example 2026-03-03T09:05:00Z.")
  private @Nullable Instant until;

  @Override
  public Integer call() throws IOException {
    String name = Names.service(service);
    Copied copied =
        copy(Management.of(Session.open(home.home()), name).open("/events" + query()), System.out);
    if (!copied.isWhole()) {
      throw new Refused(
          "The export ended early: its last line is not the head. See the log of " + name + ".");
    }
    if (stream != null && copied.lines() == 1) {
      throw new Refused(
          name + " has no event of " + stream + (until == null ? "." : " until " + until + "."));
    }
    return 0;
  }

  private String query() {
    List<String> parts = new ArrayList<>();
    if (stream != null) {
      parts.add("stream=" + encoded(stream));
    }
    if (until != null) {
      parts.add("until=" + encoded(until.toString()));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  /** How many lines there were, and the last of them. */
  record Copied(long lines, String last) {

    /** The head comes last, always. */
    boolean isWhole() {
      return last.startsWith("{\"kind\":\"head\"");
    }
  }

  static Copied copy(InputStream from, PrintStream to) throws IOException {
    long count = 0;
    String last = "";
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        to.println(line);
        last = line;
        count++;
      }
    }
    return new Copied(count, last);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
