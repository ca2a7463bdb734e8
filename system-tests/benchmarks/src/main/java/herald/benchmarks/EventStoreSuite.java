package herald.benchmarks;

import herald.benchmarks.ceilings.ConditionalAppend;
import herald.benchmarks.ceilings.CopyIn;
import herald.benchmarks.ceilings.ManyEvents;
import herald.benchmarks.ceilings.OneEvent;
import herald.benchmarks.ceilings.ReadInOrder;
import herald.benchmarks.ours.ChainHashes;
import herald.benchmarks.ours.CommandsInProcess;
import herald.benchmarks.ours.CommandsOverHttp;
import herald.benchmarks.ours.HistoryFixture;
import herald.benchmarks.ours.Propagation;
import herald.benchmarks.ours.RawAppends;
import herald.benchmarks.ours.Replay;
import herald.benchmarks.ours.ReplayIntoRows;
import herald.benchmarks.ours.Verifying;
import herald.benchmarks.peers.AxonCommands;
import herald.benchmarks.peers.AxonReplay;
import herald.benchmarks.peers.MessageDb;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Ratio;
import herald.benchmarks.suite.Suite;
import java.nio.file.Path;
import java.util.List;

/** The event store between the ceilings of its database and its peers: targets 1 to 5 and 12. */
final class EventStoreSuite {

  /** What the charter asks for. */
  static final List<Ratio> RATIOS =
      List.of(
          Ratio.between("commands_to_c1", "1", "commands", "c1", 0.8, 1.5),
          Ratio.between("http_to_c1", "1b", "http", "c1", 0.3, 0.5),
          Ratio.between("commands_to_axon_jpa_tuned", "2", "commands", "axon-tuned", 3, 5)
              .against("axon-tuned-2"),
          Ratio.between("commands_to_axon_jpa_default", "2", "commands", "axon-default", 6, 10),
          Ratio.between("appends_to_message_db", "3", "appends", "message-db", 2, 5),
          Ratio.between("replay_to_r1", "4", "replay", "r1", 0.25, 0.5),
          Ratio.between("projection_to_c4", "4", "projection", "c4", 0.3, 0.6),
          Ratio.between(
              "replay_to_axon_jpa_default", "4b", "replay", "axon-default-replay", 10, 50),
          Ratio.between("replay_to_axon_jpa_tuned", "4b", "replay", "axon-tuned-replay", 2, 5)
              .against("axon-tuned-2-replay"),
          Ratio.figure("propagation_p99_ms", "5", "propagation-p99", 100, 40),
          Ratio.without("chain_cost", "12", "appends", "chain", 0.9, 0.97),
          Ratio.between("verify_to_r1", "12", "verify", "r1", 0.3, 0.6));

  private EventStoreSuite() {}

  static Suite on(Server server, Path folder, Pace pace) {
    HistoryFixture history = new HistoryFixture(server, "history", pace.events());
    return new Suite(
        "eventstore",
        List.of(
            new OneEvent(server, folder, pace),
            new CommandsInProcess(server, pace),
            new CommandsOverHttp(server, pace),
            AxonCommands.tuned(server, pace),
            AxonCommands.tunedOtherwise(server, pace),
            AxonCommands.byDefault(server, pace),
            RawAppends.toNothing(server, pace),
            new MessageDb(server, folder, folder.resolveSibling("message-db"), pace),
            new ChainHashes(pace),
            new ConditionalAppend(server, folder, pace),
            new ManyEvents(server, folder, pace),
            new ReadInOrder(history),
            new Replay(history),
            new Verifying(history),
            AxonReplay.tuned(server, history, folder),
            AxonReplay.tunedOtherwise(server, history, folder),
            AxonReplay.byDefault(server, history, folder),
            new CopyIn(server, history, folder),
            new ReplayIntoRows(history),
            new Propagation(server, folder, pace)),
        RATIOS);
  }
}
