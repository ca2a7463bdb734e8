package herald.benchmarks.peers;

import herald.benchmarks.load.Acknowledged;
import herald.benchmarks.load.ClosedLoop;
import herald.benchmarks.ours.SampleEvent;
import herald.benchmarks.ours.Tallies;
import herald.benchmarks.ours.Tally.Count;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Unit;
import herald.benchmarks.suite.Voided;
import herald.platform.eventstore.CommandMetadata;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.jspecify.annotations.Nullable;

/** The same commands to the same aggregate on Axon's JPA engine. */
public final class AxonCommands implements Contestant {

  private static final List<Integer> CALLERS = List.of(16, 32, 64, 128);
  private static final List<Integer> FEW = List.of(32);

  private final Server server;
  private final Pace pace;
  private final AxonTuning tuning;
  private @Nullable Database database;
  private @Nullable AxonJpa axon;
  private long before;
  private long acknowledged;
  private int generation;

  private AxonCommands(Server server, Pace pace, AxonTuning tuning) {
    this.server = server;
    this.pace = pace;
    this.tuning = tuning;
  }

  /** As it comes. */
  public static AxonCommands byDefault(Server server, Pace pace) {
    return new AxonCommands(server, pace, AxonTuning.DEFAULT);
  }

  /** As well as we can. */
  public static AxonCommands tuned(Server server, Pace pace) {
    return new AxonCommands(server, pace, AxonTuning.TUNED);
  }

  /** As well as we can in another way. */
  public static AxonCommands tunedOtherwise(Server server, Pace pace) {
    return new AxonCommands(server, pace, AxonTuning.TUNED_OTHERWISE);
  }

  @Override
  public String name() {
    return tuning.name();
  }

  @Override
  public String what() {
    return "Axon 4.13 on its JPA engine, commands in process";
  }

  @Override
  public Unit unit() {
    return Unit.COMMANDS_A_SECOND;
  }

  @Override
  public List<Integer> levels() {
    return pace.quick() ? FEW : CALLERS;
  }

  @Override
  public void prepare() {
    database = server.database(name().replace('-', '_'));
    AxonJpa.make(database, tuning);
  }

  @Override
  public void open() {
    axon = AxonJpa.start(database, tuning);
  }

  @Override
  public double measure(int callers) throws InterruptedException {
    generation++;
    before = database.number("select coalesce(max(globalindex), 0) from domainevententry");
    CommandBus commands = axon.commands();
    Acknowledged answered =
        ClosedLoop.run(
            callers,
            pace,
            Tallies.POPULARITY,
            (caller, target) -> send(commands, Tallies.id(generation, target), target));
    acknowledged = answered.withoutFailures().all();
    return answered.perSecond();
  }

  private static void send(CommandBus commands, String tally, int number) {
    FutureCallback<Object, Object> answer = new FutureCallback<>();
    commands.dispatch(
        new GenericCommandMessage<>(
            new Count(tally, SampleEvent.NOTE), CommandMetadata.stored(SampleEvent.origin(number))),
        answer);
    if (answer.getResult().isExceptional()) {
      throw new IllegalStateException(answer.getResult().exceptionResult());
    }
  }

  @Override
  public void check() {
    String since = " from domainevententry where globalindex > " + before;
    Voided.unlessEqual("events", acknowledged, database.number("select count(*)" + since));
    Voided.unlessEqual(
        "streams with gaps or out of order",
        0,
        database.number(
            """
            select count(distinct aggregateidentifier) from (
              select aggregateidentifier, sequencenumber
                - lag(sequencenumber, 1, -1::bigint) over (partition by aggregateidentifier order by globalindex) as step
              %s) as steps
            where step <> 1"""
                .formatted(since)));
    Voided.unlessEqual(
        "events that were decided on another state than the one they follow",
        0,
        database.number(
            "select count(*) %s and (convert_from(%s, 'UTF8')::json ->> 'number')::bigint <> sequencenumber + 1"
                .formatted(since, tuning.bytea() ? "payload" : "lo_get(payload)")));
  }

  @Override
  public void close() {
    if (axon != null) {
      axon.close();
      axon = null;
    }
  }
}
