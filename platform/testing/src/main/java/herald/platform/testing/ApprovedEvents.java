package herald.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import herald.platform.kernel.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of each event, approved by a person once and kept forever: {@code
 * src/test/resources/approved/events/<name>.<revision>.json}. An event whose form differs from the
 * approved one, or that cannot be read back from it, would make stored history unreadable.
 *
 * <p>What was received instead is written beside it as {@code <file>.received}; approving is
 * renaming.
 */
public final class ApprovedEvents {

  private final JsonMapper mapper;
  private final Path folder;

  public ApprovedEvents(JsonMapper mapper) {
    this(mapper, Path.of("src/test/resources/approved/events"));
  }

  ApprovedEvents(JsonMapper mapper, Path folder) {
    this.mapper = mapper;
    this.folder = folder;
  }

  /** One sample of each event of a sealed family, none left out. */
  public <E> void approve(Class<E> family, List<? extends E> samples) {
    Set<Class<?>> given = samples.stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(given).as("a sample of each event").isEqualTo(members(family));
    samples.forEach(this::approve);
  }

  /** Its form is the approved one, and the approved form is read back as an equal event. */
  public void approve(Object event) {
    Path approved = folder.resolve(fileName(event.getClass()));
    String received = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";
    if (!Files.exists(approved)) {
      fail("No approved form of this event; received: " + writeReceived(approved, received));
    }
    String text = read(approved);
    if (!mapper.readTree(text).equals(mapper.readTree(received))) {
      fail("The stored form has changed; received: " + writeReceived(approved, received));
    }
    assertThat((Object) mapper.readValue(text, event.getClass()))
        .as("read back from " + approved)
        .isEqualTo(event);
  }

  /** The form that an earlier revision approved is read as this event, with nothing's help. */
  public void approveEarlier(int revision, Object event) {
    EventType type = typeOf(event.getClass());
    assertThat(revision).as("an earlier revision").isLessThan(type.revision());
    Path approved = folder.resolve(fileName(type, revision));
    assertThat((Object) mapper.readValue(read(approved), event.getClass()))
        .as("read back from " + approved)
        .isEqualTo(event);
  }

  private static String fileName(Class<?> event) {
    EventType type = typeOf(event);
    return fileName(type, type.revision());
  }

  private static String fileName(EventType type, int revision) {
    return type.name() + "." + revision + ".json";
  }

  private static EventType typeOf(Class<?> event) {
    EventType type = event.getAnnotation(EventType.class);
    assertThat(type).as("@EventType of " + event.getName()).isNotNull();
    return type;
  }

  private static Set<Class<?>> members(Class<?> family) {
    return leaves(family).collect(Collectors.toSet());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ApprovedEvents::leaves)
        : Stream.of(type);
  }

  private static Path writeReceived(Path approved, String received) {
    Path file = approved.resolveSibling(approved.getFileName() + ".received");
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, received);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
