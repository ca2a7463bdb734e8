package herald.suite.home;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for a message. */
public final class LogTail {

  private static final int BYTES = 8 * 1024;
  private static final int LINES = 8;
  private static final int WIDTH = 300;

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
      return String.join("\n", last.stream().map(LogTail::cut).toList()) + "\nmore in " + log;
    } catch (IOException e) {
      return "(" + log + " cannot be read)";
    }
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
  }
}
