package herald.benchmarks.ours;

import herald.benchmarks.load.Acknowledged;
import herald.benchmarks.load.ClosedLoop;
import herald.benchmarks.ours.Tally.Count;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Unit;
import herald.benchmarks.suite.Voided;
import herald.platform.eventstore.Commands;

/** Commands as an endpoint would send them: load, decide, append, acknowledged when durable. */
public final class CommandsInProcess extends OnTheStore {

  /** On this server. */
  public CommandsInProcess(Server server, Pace pace) {
    super(server, pace);
  }

  @Override
  public String name() {
    return "commands";
  }

  @Override
  public String what() {
    return "Herald, commands in process";
  }

  @Override
  public Unit unit() {
    return Unit.COMMANDS_A_SECOND;
  }

  @Override
  double measure(TallyService running, int callers) throws InterruptedException {
    Commands commands = running.bean(Commands.class);
    Acknowledged answered =
        ClosedLoop.run(
            callers,
            pace(),
            Tallies.POPULARITY,
            (caller, target) ->
                acknowledge(
                    commands
                        .send(
                            new Count(Tallies.id(generation(), target), SampleEvent.NOTE),
                            SampleEvent.origin(target))
                        .position()));
    acknowledged(answered.withoutFailures().all());
    return answered.perSecond();
  }

  @Override
  void check(Database written, long after) {
    Voided.unlessEqual(
        "events that were decided on another state than the one they follow",
        0,
        written.number(
            """
            select count(*) from events
            where position > %d and (convert_from(payload, 'UTF8')::json ->> 'number')::bigint <> version + 1"""
                .formatted(after)));
  }
}
