package herald.simulator.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger's file: one JSON line an entry. A line counts once its end is written, so what a
 * killed process left half written is cut off at the next start. One process at a time.
 */
final class Journal implements AutoCloseable {

  private final JsonMapper json =
      JsonMapper.builder()
          .addMixIn(Entry.class, Named.class)
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();
  private final FileChannel file;

  Journal(Path path) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!alone()) {
      file.close();
      throw new IOException("another simulator is using " + path);
    }
  }

  private boolean alone() throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Reads every whole line, oldest first, and stands at the end for writing. */
  void replay(Consumer<Entry> reader) throws IOException {
    byte[] all = new byte[Math.toIntExact(file.size())];
    file.position(0).read(ByteBuffer.wrap(all));
    String text = new String(all, StandardCharsets.UTF_8);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    whole.lines().map(line -> json.readValue(line, Entry.class)).forEach(reader);
    file.truncate(whole.getBytes(StandardCharsets.UTF_8).length).position(file.size());
  }

  void append(Entry entry) {
    String line = json.writerFor(Entry.class).writeValueAsString(entry) + "\n";
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
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

  /** The entries' names in the file, which classes may outlive. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Presence.class, name = "presence"),
    @JsonSubTypes.Type(value = Credential.class, name = "credential"),
    @JsonSubTypes.Type(value = Spent.class, name = "spent"),
    @JsonSubTypes.Type(value = Container.class, name = "container"),
    @JsonSubTypes.Type(value = Post.class, name = "post"),
    @JsonSubTypes.Type(value = Interaction.class, name = "interaction"),
    @JsonSubTypes.Type(value = Followers.class, name = "followers")
  })
  private interface Named {}
}
