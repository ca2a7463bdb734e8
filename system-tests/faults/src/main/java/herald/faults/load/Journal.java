package herald.faults.load;

import herald.faults.judge.Attempt;
import herald.faults.judge.Outcome;
import herald.platform.eventstore.log.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An account in a file, which outlives the process that writes it: a line is the system's once it
 * is written, and stays when the process is killed. What has no second line has no outcome.
 */
public final class Journal implements Account, AutoCloseable {

  private static final String ASKED = "asked";
  private static final String ACKNOWLEDGED = "acknowledged";
  private static final String REFUSED = "refused";
  private static final String UNKNOWN = "unknown";

  private final FileChannel file;

  /** Begins a new one. */
  public Journal(Path path) throws IOException {
    file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
  }

  @Override
  public void asks(List<Entry> entries, long began) {
    StringBuilder line = new StringBuilder(ASKED + " " + began);
    for (Entry entry : entries) {
      line.append(' ').append(entry.hub()).append(' ').append(entry.stream());
      line.append(' ').append(entry.version()).append(' ').append(entry.eventId());
    }
    write(line.toString());
  }

  @Override
  public void told(Attempt attempt) {
    String end = attempt.entries().getFirst().eventId() + " " + attempt.ended();
    write(
        switch (attempt.outcome()) {
          case Outcome.Acknowledged(long position) -> ACKNOWLEDGED + " " + end + " " + position;
          case Outcome.Refused refused -> REFUSED + " " + end;
          case Outcome.Unknown unknown -> UNKNOWN + " " + end;
        });
  }

  private synchronized void write(String line) {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** What a journal tells, also one whose last line was cut off. */
  public static List<Attempt> read(Path path) throws IOException {
    String text = Files.readString(path);
    Map<String, Attempt> attempts = new LinkedHashMap<>();
    text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> read(line, attempts));
    return List.copyOf(attempts.values());
  }

  private static void read(String line, Map<String, Attempt> attempts) {
    String[] words = line.split(" ");
    if (words[0].equals(ASKED)) {
      List<Entry> entries = new ArrayList<>();
      for (int i = 2; i < words.length; i += 4) {
        long version = Long.parseLong(words[i + 2]);
        entries.add(SampleEvent.of(words[i], words[i + 1], version, words[i + 3]));
      }
      long began = Long.parseLong(words[1]);
      attempts.put(
          entries.getFirst().eventId(),
          new Attempt(entries, began, Long.MAX_VALUE, new Outcome.Unknown()));
    } else {
      Outcome outcome =
          switch (words[0]) {
            case ACKNOWLEDGED -> new Outcome.Acknowledged(Long.parseLong(words[3]));
            case REFUSED -> new Outcome.Refused();
            case UNKNOWN -> new Outcome.Unknown();
            default -> throw new IllegalArgumentException("not a line of a journal: " + line);
          };
      attempts.computeIfPresent(
          words[1],
          (id, asked) ->
              new Attempt(asked.entries(), asked.began(), Long.parseLong(words[2]), outcome));
    }
  }

  /** How many appends were acknowledged so far. */
  public static long acknowledged(Path path) throws IOException {
    if (!Files.exists(path)) {
      return 0;
    }
    try (var lines = Files.lines(path)) {
      return lines.filter(line -> line.startsWith(ACKNOWLEDGED)).count();
    }
  }
}
