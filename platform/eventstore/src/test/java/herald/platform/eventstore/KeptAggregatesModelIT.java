package herald.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import herald.platform.eventstore.jar.Jar;
import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.AddMarbleLike;
import herald.platform.eventstore.jar.Jar.JarCommand;
import herald.platform.eventstore.jar.Jar.JarEvent;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.Jar.PourMarble;
import herald.platform.eventstore.jar.Jar.ShakeJar;
import herald.platform.eventstore.jar.Mishaps;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import herald.platform.kernel.Versioned;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random commands of two hubs to two processes, much of which goes wrong, against what the events
 * alone say: whatever came before, each command is decided on what is recorded.
 */
class KeptAggregatesModelIT {

  private static final int COMMANDS = 250;
  private static final int JARS = 4;
  private static final EventFamily<Jar, JarEvent> FAMILY =
      new EventFamily<>("JarAggregate", JarEvent.class, () -> Jar.NONE, Jar::evolve);

  private static TestDatabase database;
  private static List<Replica> replicas;

  @BeforeAll
  static void start() {
    database = TestPostgres.database("model");
    replicas = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      replicas.add(Replica.start(database, LogMishaps.class));
    }
  }

  @AfterAll
  static void stop() {
    replicas.forEach(Replica::close);
  }

  private enum Goes {
    WELL,
    WRONG_IN_THE_HANDLER,
    WRONG_BEFORE_THE_APPEND,
    WRONG_AFTER_THE_APPEND
  }

  /** What a command comes to if nothing goes wrong: events, or a refusal's code. */
  private record Decision(List<JarEvent> events, @Nullable String refusal) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20261128, 4711})
  void eachCommandIsDecidedOnWhatIsRecorded(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < COMMANDS; i++) {
      Replica replica = replicas.get(random.nextInt(replicas.size()));
      Origin origin = Origin.user(random.nextBoolean() ? "hub_a" : "hub_b", "usr_1", "req_" + i);
      JarCommand command = command(seed, random);
      Goes goes = random.nextInt(3) > 0 ? Goes.WELL : Goes.values()[random.nextInt(4)];
      judge("seed " + seed + ", " + i + ": " + command, replica, origin, command, goes, random);
    }
  }

  private static JarCommand command(long seed, Random random) {
    String jar = "jar_" + seed + "_" + random.nextInt(JARS);
    String other = jar + "x".repeat(random.nextInt(2) + 1);
    return switch (random.nextInt(10)) {
      case 0, 1 -> new OpenJar(jar, 3);
      case 2 -> new OpenJar(other, 3);
      case 3, 4 -> new PourMarble(jar, other);
      case 5 -> new PourMarble(other, jar);
      case 6 -> new AddMarbleLike(jar, other);
      case 7 -> new ShakeJar(jar);
      default -> new AddMarble(jar);
    };
  }

  private static void judge(
      String what, Replica replica, Origin origin, JarCommand command, Goes goes, Random random) {
    List<String> streams = streams(command);
    List<List<StoredEvent>> before = streams.stream().map(stream -> read(origin, stream)).toList();
    Decision decision = decision(origin, command);
    boolean stored = decision.events().isEmpty() || !belongsToAnotherHub(origin, streams);

    Throwable failure = catchThrowable(() -> sendAs(goes, replica, origin, command, random));

    List<JarEvent> recorded = new ArrayList<>();
    for (int i = 0; i < streams.size(); i++) {
      List<StoredEvent> after = read(origin, streams.get(i));
      assertThat(after.subList(0, before.get(i).size())).as(what).isEqualTo(before.get(i));
      after.stream().skip(before.get(i).size()).forEach(e -> recorded.add((JarEvent) e.event()));
    }
    boolean struck = strikes(goes, command) && !decision.events().isEmpty();
    if (decision.refusal() != null) {
      // What goes wrong may do so first, on a state that another process has moved on from.
      if (goes == Goes.WELL || failure instanceof Rejection) {
        assertThat(code(failure)).as(what).isEqualTo(decision.refusal());
      }
      assertThat(failure).as(what).isNotNull();
      assertThat(recorded).as(what).isEmpty();
    } else if (struck || !stored) {
      assertThat(failure).as(what).isNotNull();
      assertThat(recorded)
          .as(what)
          .containsExactlyElementsOf(
              stored && goes == Goes.WRONG_AFTER_THE_APPEND ? decision.events() : List.of());
    } else {
      assertThat(failure).as(what).isNull();
      assertThat(recorded).as(what).containsExactlyInAnyOrderElementsOf(decision.events());
    }
  }

  private static String code(@Nullable Throwable failure) {
    return failure instanceof Rejection refused ? refused.code() : "none: " + failure;
  }

  private static void sendAs(
      Goes goes, Replica replica, Origin origin, JarCommand command, Random random) {
    Mishaps mishaps = replica.context().getBean(Mishaps.class);
    LogMishaps ofTheLog = replica.context().getBean(LogMishaps.class);
    RuntimeException failure =
        random.nextBoolean() ? new Unavailable("away") : new IllegalStateException("a defect");
    try {
      switch (goes) {
        case WELL -> {}
        case WRONG_IN_THE_HANDLER -> mishaps.let("decide on " + command.target(), () -> failure);
        case WRONG_BEFORE_THE_APPEND -> ofTheLog.beforeNextAppend(() -> failure);
        case WRONG_AFTER_THE_APPEND -> ofTheLog.afterNextAppend(() -> failure);
      }
      Versioned<Position> answer = replica.commands().sendVersioned(command, origin);
      assertThat(answer.version()).isEqualTo(read(origin, command.target()).size());
    } finally {
      mishaps.mend("decide on " + command.target());
      ofTheLog.mend();
    }
  }

  private static boolean strikes(Goes goes, JarCommand command) {
    return switch (goes) {
      case WELL -> false;
      case WRONG_IN_THE_HANDLER -> command instanceof AddMarble;
      case WRONG_BEFORE_THE_APPEND, WRONG_AFTER_THE_APPEND -> true;
    };
  }

  private static Decision decision(Origin origin, JarCommand command) {
    try {
      if (command instanceof AddMarbleLike like) {
        Jar.requireMarble(now(origin, like.other()));
      }
      List<JarEvent> events = new ArrayList<>(Jar.decide(command, now(origin, command.target())));
      if (command instanceof PourMarble pour) {
        events.addAll(Jar.decide(new AddMarble(pour.into()), now(origin, pour.into())));
      }
      return new Decision(events, null);
    } catch (Rejection refused) {
      return new Decision(List.of(), refused.code());
    }
  }

  private static List<String> streams(JarCommand command) {
    return switch (command) {
      case PourMarble c -> List.of(c.jar(), c.into());
      case AddMarbleLike c -> List.of(c.jar(), c.other());
      default -> List.of(command.target());
    };
  }

  private static Jar now(Origin origin, String stream) {
    return history().now(FAMILY, origin.hub(), stream).value();
  }

  private static List<StoredEvent> read(Origin origin, String stream) {
    return history().stream(origin.hub(), stream);
  }

  private static boolean belongsToAnotherHub(Origin origin, List<String> streams) {
    return Stream.of("hub_a", "hub_b")
        .filter(hub -> !hub.equals(origin.hub()))
        .anyMatch(hub -> streams.stream().anyMatch(s -> !history().stream(hub, s).isEmpty()));
  }

  private static History history() {
    return replicas.getFirst().context().getBean(History.class);
  }
}
