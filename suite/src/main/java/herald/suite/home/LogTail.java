package herald.suite.home;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The end of a log, for a message. */
public final class LogTail {

  private static final int BYTES = 16 * 1024;
  private static final int LINES = 8;
  private static final int WIDTH = 1200;

  private LogTail() {}

  /** The last lines, each cut to a readable length, and where the rest is. */
  public static String of(Path log) {
    if (!Files.exists(log)) {
      return "(it wrote nothing)";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - BYTES));
      byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(end);
      List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
      return String.join("\n", last.stream().map(LogTail::readable).toList()) + "\nmore in " + log;
    } catch (IOException e) {
      return "(" + log + " cannot be read)";
    }
  }

  /** Services write each line as JSON, which is for programs: a person gets level and message. */
  private static String readable(String line) {
    if (!line.startsWith("{")) {
      return cut(line);
    }
    try {
      JsonNode parsed = JsonMapper.shared().readTree(line);
      String level = parsed.path("log").path("level").asString("");
      String error = parsed.path("error").path("message").asString("");
      return cut((level + " " + parsed.path("message").asString("") + " " + error).strip());
    } catch (JacksonException e) {
      return cut(line);
    }
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
  }
}
