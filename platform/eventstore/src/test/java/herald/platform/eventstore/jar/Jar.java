package herald.platform.eventstore.jar;

import herald.platform.kernel.Command;
import herald.platform.kernel.EventType;
import herald.platform.kernel.Rejection;
import java.util.List;

/** The smallest domain that shows everything: a jar of at most so many marbles. */
public record Jar(boolean exists, int marbles, int size) {

  public static final Jar NONE = new Jar(false, 0, 0);

  public sealed interface JarCommand extends Command {
    String jar();

    @Override
    default String target() {
      return jar();
    }
  }

  public record OpenJar(String jar, int size) implements JarCommand {}

  public record AddMarble(String jar) implements JarCommand {}

  /** Moves a marble from one jar to another: two streams, all or nothing. */
  public record PourMarble(String jar, String into) implements JarCommand {}

  /** Only looks at the other jar, which must have a marble. */
  public record AddMarbleLike(String jar, String other) implements JarCommand {}

  /** Nobody reads of it. */
  public record ShakeJar(String jar) implements JarCommand {}

  public sealed interface JarEvent {
    String jar();
  }

  @EventType(name = "jar.opened")
  public record JarOpened(String jar, int size) implements JarEvent {}

  @EventType(name = "jar.marble-added")
  public record MarbleAdded(String jar) implements JarEvent {}

  @EventType(name = "jar.marble-taken", revision = 2)
  public record MarbleTaken(String jar) implements JarEvent {}

  @EventType(name = "jar.shaken")
  public record JarShaken(String jar) implements JarEvent {}

  public static List<JarEvent> decide(JarCommand command, Jar jar) {
    return switch (command) {
      case OpenJar c when jar.exists -> List.of();
      case OpenJar c -> List.of(new JarOpened(c.jar(), c.size()));
      case JarCommand c when !jar.exists ->
          throw Rejection.unknown("jar.unknown", "R-TEST-1", "There is no such jar.");
      case AddMarble c -> add(jar, c.jar());
      case AddMarbleLike c -> add(jar, c.jar());
      case PourMarble c when jar.marbles == 0 ->
          throw new Rejection("jar.empty", "R-TEST-3", "The jar is empty.");
      case PourMarble c -> List.of(new MarbleTaken(c.jar()));
      case ShakeJar c -> List.of(new JarShaken(c.jar()));
    };
  }

  private static List<JarEvent> add(Jar jar, String id) {
    if (jar.marbles == jar.size) {
      throw new Rejection("jar.full", "R-TEST-2", "The jar is full.");
    }
    return List.of(new MarbleAdded(id));
  }

  /** Refuses if the jar has no marble. */
  public static void requireMarble(Jar jar) {
    if (jar.marbles == 0) {
      throw new Rejection("jar.bare", "R-TEST-4", "The other jar has no marble either.");
    }
  }

  public static Jar evolve(Jar jar, JarEvent event) {
    return switch (event) {
      case JarOpened e -> new Jar(true, 0, e.size());
      case MarbleAdded e -> new Jar(true, jar.marbles + 1, jar.size);
      case MarbleTaken e -> new Jar(true, jar.marbles - 1, jar.size);
      case JarShaken e -> jar;
    };
  }
}
